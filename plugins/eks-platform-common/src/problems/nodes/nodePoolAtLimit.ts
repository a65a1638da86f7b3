import { getInstanceChoice } from '../../karpenter/instanceChoice';
import { couldTake } from '../../karpenter/poolFit';
import {
  getNodePoolUsage,
  type NodePoolUsage,
} from '../../karpenter/nodePoolUsage';
import { hasCondition } from '../../kubernetes/condition';
import type {
  NodePoolProjection,
  PodProjection,
} from '../../kubernetes/projections';
import { bytesToGib } from '../../kubernetes/quantity';
import { getAmount } from '../../kubernetes/resourceSum';
import { getObjectKey } from '../../kubernetes/objectKey';
import type { UnschedulablePod } from '../../kubernetes/podScheduling';
import { getAge } from '../../view/age';
import { formatCount, formatList } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { getHurtPods } from '../hurts';
import { getRepositoryFolder } from '../repositoryFile';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

const PATIENCE_MS = 2 * 60_000;

export const nodePoolAtLimit: RegisteredProblem = {
  id: 'node-pool-at-limit',
  severity: 'warning',
  level: 'cause',
  scenario: 'node-pool-at-limit',
  clears: 'The pods are placed, or a pool that takes them may grow.',
  rule: findNodePoolAtLimit,
};

interface FullPool {
  pool: NodePoolProjection;
  usage: NodePoolUsage;
}

/** Pods that wait while every pool that could take them has reached its limit. One problem for the same pools. */
export function findNodePoolAtLimit(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const pools = (findings.kubernetes.nodePools ?? []).filter(
    pool => hasCondition(pool, 'Ready') && pool.replicas === undefined,
  );
  const groups = new Map<
    string,
    { full: FullPool[]; pods: UnschedulablePod[] }
  >();
  for (const waiting of findings.unschedulable) {
    const { pod, since } = waiting;
    if (
      explained.pods.has(getObjectKey(pod.meta)) ||
      (getAge(since, findings.now) ?? 0) < PATIENCE_MS
    ) {
      continue;
    }
    const fitting = pools.filter(
      pool => couldTake(pool, pod) && hasTypeFor(pool, pod, findings),
    );
    const full = fitting.flatMap(pool => {
      const usage = getNodePoolUsage(pool).find(own => isTooLittle(own, pod));
      return usage ? [{ pool, usage }] : [];
    });
    if (fitting.length > 0 && full.length === fitting.length) {
      const key = full.map(({ pool }) => pool.meta.name).join(' ');
      const group = groups.get(key) ?? { full, pods: [] };
      group.pods.push(waiting);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(group => toProblem(group, findings));
}

/** A pod that is larger than any machine of the pool waits for another reason than the limit. */
function hasTypeFor(
  pool: NodePoolProjection,
  { requests }: PodProjection,
  { instanceTypes }: Findings,
): boolean {
  const { types } = getInstanceChoice(pool.requirements, instanceTypes);
  const cpu = getAmount(requests, 'cpu') ?? 0;
  const memory = bytesToGib(getAmount(requests, 'memory') ?? 0);
  return (
    types === undefined ||
    types.some(
      type =>
        instanceTypes[type].vcpu > cpu &&
        instanceTypes[type].memoryGib > memory,
    )
  );
}

/** Whether what the limit leaves is less than the pod itself asks, so that no new node could be for it. */
function isTooLittle(usage: NodePoolUsage, pod: PodProjection): boolean {
  const left = usage.limit - usage.used;
  const asks = getAmount(pod.requests, usage.resource) ?? 0;
  // Devices are a limit only for who asks for them.
  if (left <= 0) {
    return asks > 0 || !usage.resource.includes('/');
  }
  // A pod larger than the whole limit is not the limit's fault alone; another rule tells it.
  return usage.used > 0 && asks > left && asks <= usage.limit;
}

function toProblem(
  { full, pods }: { full: FullPool[]; pods: UnschedulablePod[] },
  findings: Findings,
): FoundProblem {
  const names = full.map(({ pool }) => pool.meta.name);
  const [first] = full;
  const hurt = getHurtPods(pods);
  const folder = getRepositoryFolder(first.pool.meta, findings);
  return found(nodePoolAtLimit, {
    object: names.join(','),
    title:
      names.length === 1
        ? `Node pool ${names[0]} may not grow: it is at its limit`
        : `${formatCount(
            names.length,
            'node pool',
          )} may not grow: they are at their limits`,
    because: `${formatCount(pods.length, 'pod')} ${
      pods.length === 1 ? 'fits' : 'fit'
    } no other pool, and ${formatList(full.map(describe))}.`,
    evidence: full.slice(0, 3).map(item => ({
      object: `NodePool ${item.pool.meta.name}`,
      says: `\`spec.limits.${item.usage.resource}\`: ${formatUsage(
        item.usage,
      )}`,
    })),
    since: pods.map(({ since }) => since).sort()[0],
    next: `Raise \`spec.limits\` of ${formatList(
      names.map(name => `\`${name}\``),
    )}`,
    ...(folder && { file: { path: folder } }),
    hurts: hurt.hurts,
    clearsIn: '2 min after the limit is raised',
    target: { tab: 'nodes', query: { pool: names[0] } },
    explains: { pods: hurt.keys },
    marks: { pools: names },
  });
}

function describe({ pool, usage }: FullPool): string {
  return `pool \`${pool.meta.name}\` uses ${formatUsage(usage)}`;
}

function formatUsage({ resource, used, limit }: NodePoolUsage): string {
  const isBytes = resource === 'memory' || resource === 'ephemeral-storage';
  const scale = (value: number) =>
    Math.round((isBytes ? bytesToGib(value) : value) * 10) / 10;
  const units: Record<string, string> = { cpu: 'vCPU', memory: 'GiB memory' };
  return `${scale(used)} of ${scale(limit)} ${
    units[resource] ?? (isBytes ? 'GiB disk' : resource.split('/').pop())
  }`;
}
