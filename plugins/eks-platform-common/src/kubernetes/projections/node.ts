import type { Condition } from './condition';
import type { ObjectMeta } from './objectMeta';
import type { ResourceList } from './resourceList';
import type { Taint } from './taint';

/** @public */
export interface NodeProjection {
  meta: ObjectMeta;
  providerId?: string;
  taints: Taint[];
  unschedulable: boolean;
  capacity: ResourceList;
  allocatable: ResourceList;
  conditions: Condition[];
  kubeletVersion?: string;
}
