import type { Condition } from './condition';
import type { ObjectMeta } from './objectMeta';

/** karpenter.k8s.aws/v1. @public */
export interface NodeClassProjection {
  meta: ObjectMeta;
  amiAlias?: string;
  /** Subnets that its selectors have found. */
  subnets?: { id: string; zone: string }[];
  /** AMIs that its selectors have found. */
  amis?: { id: string; name?: string; deprecated: boolean }[];
  conditions: Condition[];
}
