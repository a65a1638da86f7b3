import type { ApplyReport } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { Instant } from '../clock/Clock';
import { SECOND, timestamp } from '../clock/duration';
import type { PlatformTimeline } from './PlatformTimeline';

const PLANNED = { network: 46, cluster: 88, flux: 8 };

const CHANGED = [
  'module.vpc.aws_vpc.this[0]',
  'module.vpc.aws_nat_gateway.this[0]',
  'module.eks.aws_eks_cluster.this[0]',
  'module.eks.module.eks_managed_node_group["system"].aws_eks_node_group.this[0]',
  'module.karpenter.aws_sqs_queue.this[0]',
  'aws_route53_zone.cluster[0]',
  'module.flux.kubernetes_job_v1.bootstrap',
];

/** What whoever applies has written by now; renewed every few seconds while the work goes on. */
export function reportAt(
  cluster: string,
  commit: string,
  timeline: PlatformTimeline,
  now: Instant,
): ApplyReport | undefined {
  const { startedAt, flux } = timeline;
  if (now < startedAt) {
    return undefined;
  }
  const done = now >= flux.to;
  const renewed =
    startedAt + Math.floor((now - startedAt) / (3 * SECOND)) * 3 * SECOND;
  return {
    schemaVersion: 1,
    cluster,
    operation: 'apply',
    commit,
    startedAt: timestamp(startedAt),
    updatedAt: timestamp(done ? flux.to : renewed),
    ...(done && { endedAt: timestamp(flux.to), changed: CHANGED }),
    result: done ? 'succeeded' : 'running',
    roots: (['network', 'cluster', 'flux'] as const).map(root =>
      rootAt(root, timeline[root], PLANNED[root], now),
    ),
  };
}

function rootAt(
  root: 'network' | 'cluster' | 'flux',
  { from, to }: { from: Instant; to: Instant },
  planned: number,
  now: Instant,
): ApplyReport['roots'][number] {
  if (now < from) {
    return { root, result: 'waiting' };
  }
  const startedAt = timestamp(from);
  if (now >= to) {
    return {
      root,
      result: 'succeeded',
      startedAt,
      endedAt: timestamp(to),
      planned,
      done: planned,
    };
  }
  const done = Math.floor((planned * (now - from)) / (to - from));
  return { root, result: 'running', startedAt, planned, done };
}
