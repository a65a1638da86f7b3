import type { Condition } from './condition';
import type { ObjectMeta } from './objectMeta';

/** karpenter.k8s.aws/v1. @public */
export interface NodeClassProjection {
  meta: ObjectMeta;
  amiAlias?: string;
  conditions: Condition[];
}
