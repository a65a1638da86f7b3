import type { PoolAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';

/** What the editor of a pool hands to each of its parts. */
export interface PoolPartProps {
  id: string;
  /** Path of the pool, such as `pools.1`. */
  path: string;
  pool: PoolAnswers;
  onChange(change: Partial<PoolAnswers>): void;
}
