import type { Instant } from '../clock/Clock';
import type { KubernetesObject } from './KubernetesObject';

/** A node that Karpenter made, or makes. */
export interface KarpenterNodeOptions {
  pool: KubernetesObject;
  /** Name of the claim: the pool's name and a suffix. */
  claim: string;
  address: string;
  instanceType: string;
  capacityType: 'spot' | 'on-demand';
  region: string;
  zone: string;
  version: string;
  createdAt: Instant;
  now: Instant;
  /** When Karpenter decides to remove it; it is gone 40 s later. */
  leavesAt?: Instant;
  /** Divides the waits of joining. */
  speed?: number;
}
