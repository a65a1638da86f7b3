import { getProvisioningLatency } from '../../karpenter/provisioningLatency';
import { couldTake } from '../../karpenter/poolFit';
import { getClaimStage } from '../../karpenter/claimStage';
import type {
  NodeClaimProjection,
  PodProjection,
} from '../../kubernetes/projections';
import type { Findings } from '../../problems/findings';
import type { PendingGroup } from './nodesView';

const LISTED_PODS = 20;

/** Pods that no node takes, by the same reason, with when a node for them is to be expected. */
export function groupPending(findings: Findings): PendingGroup[] {
  const groups = new Map<string, PendingGroup>();
  const examples = new Map<string, PodProjection>();
  for (const { pod, since, reason } of findings.unschedulable) {
    let group = groups.get(reason);
    if (!group) {
      group = { reason, pods: [], total: 0 };
      groups.set(reason, group);
      examples.set(reason, pod);
    }
    group.total += 1;
    group.pods.push({
      namespace: pod.meta.namespace ?? '',
      name: pod.meta.name,
      since,
    });
  }
  return [...groups.values()]
    .map(group => ({
      ...group,
      ...getEta(examples.get(group.reason)!, findings),
      pods: group.pods
        .sort((a, b) => a.since.localeCompare(b.since))
        .slice(0, LISTED_PODS),
    }))
    .sort((a, b) => b.total - a.total);
}

/** From the launches that are under way for a pool that could take the pod, and how long the pool's launches took. */
function getEta(
  pod: PodProjection,
  { kubernetes, now }: Findings,
): Pick<PendingGroup, 'eta'> {
  const { nodePools = [], nodeClaims = [] } = kubernetes;
  for (const pool of nodePools.filter(each => couldTake(each, pod))) {
    const { name } = pool.meta;
    const own = nodeClaims.filter(claim => claim.pool === name);
    const coming = own.filter(claim => isComing(claim, now));
    const { p50, p95, launches } = getProvisioningLatency(own);
    if (coming.length > 0 && p50.value !== undefined) {
      const births = coming.map(({ meta }) => Date.parse(meta.createdAt));
      const at = (birth: number, seconds: number) =>
        new Date(birth + seconds * 1000).toISOString();
      return {
        eta: {
          pool: name,
          from: at(Math.min(...births), p50.value),
          ...(p95.value !== undefined && {
            until: at(Math.max(...births), p95.value),
          }),
          launches,
        },
      };
    }
  }
  return {};
}

function isComing(claim: NodeClaimProjection, now: Date): boolean {
  const { stage, hangs } = getClaimStage(claim, now);
  return stage !== 'ready' && stage !== 'leaving' && !hangs;
}
