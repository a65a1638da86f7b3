import type { Instant } from '../clock/Clock';
import { SECOND } from '../clock/duration';
import { instanceType } from './instanceType';
import type { KubernetesObject } from './KubernetesObject';
import { node, nodeName } from './node';
import type { Taint } from './node';

export interface ManagedNodeOptions {
  group: string;
  address: string;
  instanceType: string;
  capacityType: 'SPOT' | 'ON_DEMAND';
  region: string;
  zone: string;
  version: string;
  createdAt: Instant;
  now: Instant;
  labels?: Record<string, string>;
  taints?: Taint[];
  gpus?: number;
  /** From registration to Ready. */
  readyAfter?: number;
}

/** A node of an EKS managed node group. */
export function managedNode(options: ManagedNodeOptions): KubernetesObject {
  const { group, capacityType, createdAt } = options;
  return node({
    ...options,
    name: nodeName(options.address, options.region),
    type: instanceType(options.instanceType),
    readyAt: createdAt + (options.readyAfter ?? 20 * SECOND),
    labels: {
      'eks.amazonaws.com/nodegroup': group,
      'eks.amazonaws.com/capacityType': capacityType,
      'eks.amazonaws.com/sourceLaunchTemplateVersion': '1',
      ...options.labels,
    },
  });
}

/** The taint that keeps everything but the platform's own controllers off the system group. */
export const SYSTEM_TAINT: Taint = {
  key: 'CriticalAddonsOnly',
  value: 'true',
  effect: 'NoSchedule',
};
