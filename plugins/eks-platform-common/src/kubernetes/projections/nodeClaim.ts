import type { Condition } from './condition';
import type { ObjectMeta } from './objectMeta';
import type { ResourceList } from './resourceList';

/** karpenter.sh/v1. @public */
export interface NodeClaimProjection {
  meta: ObjectMeta;
  pool?: string;
  nodeName?: string;
  providerId?: string;
  instanceType?: string;
  zone?: string;
  capacityType?: string;
  resources: ResourceList;
  expireAfter?: string;
  terminationGracePeriod?: string;
  imageId?: string;
  conditions: Condition[];
}
