import { hideAccountIds } from '@eks-platform/backstage-plugin-eks-platform-node';

/** Text of a status without account ids; undefined for anything else. */
export function hideAccountIdsIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== ''
    ? hideAccountIds(value)
    : undefined;
}
