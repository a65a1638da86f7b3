import type { ApplyReport } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { Instant } from '../clock/Clock';
import { MINUTE, timestamp } from '../clock/duration';

/** The report of an apply that ended well at some time. */
export function succeededReport(
  cluster: string,
  commit: string,
  endedAt: Instant,
): ApplyReport {
  const startedAt = endedAt - 9 * MINUTE;
  const root = (
    name: 'network' | 'cluster' | 'flux',
    from: number,
    to: number,
    count: number,
  ) => ({
    root: name,
    result: 'succeeded' as const,
    startedAt: timestamp(startedAt + from * MINUTE),
    endedAt: timestamp(startedAt + to * MINUTE),
    planned: count,
    done: count,
  });
  return {
    schemaVersion: 1,
    cluster,
    operation: 'apply',
    commit,
    startedAt: timestamp(startedAt),
    updatedAt: timestamp(endedAt),
    endedAt: timestamp(endedAt),
    result: 'succeeded',
    roots: [
      root('network', 0, 1, 0),
      root('cluster', 1, 7, 3),
      root('flux', 7, 9, 0),
    ],
    changed: [
      'module.eks.aws_eks_addon.this["coredns"]',
      'module.eks.aws_eks_addon.this["vpc-cni"]',
      'module.eks.module.eks_managed_node_group["system"].aws_launch_template.this[0]',
    ],
  };
}
