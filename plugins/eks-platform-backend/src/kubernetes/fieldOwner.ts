import type { FieldOwner } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { RawObject } from './KubernetesSource';

/** Who set a field of the spec last, from `metadata.managedFields`; undefined when nobody claims it. */
export function findSpecFieldOwner(
  object: RawObject,
  field: string,
): FieldOwner | undefined {
  const claims: RawObject[] = (object.metadata?.managedFields ?? []).filter(
    (entry: RawObject) =>
      entry.fieldsV1?.['f:spec']?.[`f:${field}`] !== undefined,
  );
  claims.sort((a, b) => String(b.time ?? '').localeCompare(a.time ?? ''));
  const [last] = claims;
  return last && { manager: last.manager, at: last.time };
}
