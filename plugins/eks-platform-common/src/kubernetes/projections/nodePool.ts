import type { Condition } from './condition';
import type { ObjectMeta } from './objectMeta';
import type { ResourceList } from './resourceList';
import type { Taint } from './taint';

/** karpenter.sh/v1. @public */
export interface NodePoolProjection {
  meta: ObjectMeta;
  limits: ResourceList;
  resources: ResourceList;
  requirements: { key: string; operator: string; values: string[] }[];
  taints: Taint[];
  nodeClass?: { kind: string; name: string };
  expireAfter?: string;
  terminationGracePeriod?: string;
  consolidationPolicy?: string;
  /** `Never` switches consolidation off. */
  consolidateAfter?: string;
  /** Present on a static pool, which has no disruption by choice. */
  replicas?: number;
  /** Higher comes first; default 0. */
  weight?: number;
  startupTaints?: Taint[];
  budgets: {
    nodes: string;
    schedule?: string;
    duration?: string;
    reasons?: string[];
  }[];
  conditions: Condition[];
}
