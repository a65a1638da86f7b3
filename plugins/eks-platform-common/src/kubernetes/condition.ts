import type { Condition } from './projections';

/** Anything with conditions. @public */
export interface Conditioned {
  conditions: readonly Condition[];
}

/** @public */
export function getCondition(
  object: Conditioned,
  type: string,
): Condition | undefined {
  return object.conditions.find(condition => condition.type === type);
}

/** @public */
export function hasCondition(
  object: Conditioned,
  type: string,
  status: Condition['status'] = 'True',
): boolean {
  return getCondition(object, type)?.status === status;
}
