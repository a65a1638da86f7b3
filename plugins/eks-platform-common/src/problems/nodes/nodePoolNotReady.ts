import { getCondition } from '../../kubernetes/condition';
import type {
  Condition,
  NodePoolProjection,
} from '../../kubernetes/projections';
import { formatCount, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { getHurtPods } from '../hurts';
import { getRepositoryFolder } from '../repositoryFile';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

export const nodePoolNotReady: RegisteredProblem = {
  id: 'node-pool-not-ready',
  severity: 'critical',
  level: 'effect',
  scenario: 'ami-missing',
  clears: 'The node pool is ready, or gone.',
  rule: findNodePoolNotReady,
};

/** Node pools that may not create nodes. Pools with the same node class share one problem. */
export function findNodePoolNotReady(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const pools = findings.kubernetes.nodePools ?? [];
  const groups = new Map<string, NodePoolProjection[]>();
  for (const pool of pools) {
    if (getCondition(pool, 'Ready')?.status === 'False') {
      const key = getBadNodeClass(pool, findings)?.name ?? pool.meta.name;
      groups.set(key, [...(groups.get(key) ?? []), pool]);
    }
  }
  return [...groups].map(([key, group]) =>
    toProblem(key, group, group.length === pools.length, findings, explained),
  );
}

function getBadNodeClass(
  pool: NodePoolProjection,
  findings: Findings,
): { name: string; condition?: Condition } | undefined {
  const name = pool.nodeClass?.name;
  const nodeClass = findings.kubernetes.nodeClasses?.find(
    candidate => candidate.meta.name === name,
  );
  if (!name || (findings.kubernetes.nodeClasses && !nodeClass)) {
    return name ? { name } : undefined;
  }
  const condition = nodeClass?.conditions.find(
    candidate => candidate.status === 'False' && candidate.type !== 'Ready',
  );
  return condition && { name, condition };
}

const CAUSES: Record<string, string> = {
  SubnetsReady: 'finds no subnet',
  SecurityGroupsReady: 'finds no security group',
  AMIsReady: 'finds no AMI',
  InstanceProfileReady: 'has no instance profile',
  ValidationSucceeded: 'is refused by AWS',
};

function toProblem(
  key: string,
  pools: NodePoolProjection[],
  isAll: boolean,
  findings: Findings,
  explained: Explained,
): FoundProblem {
  const [first] = pools;
  const names = pools.map(pool => pool.meta.name);
  const ready = getCondition(first, 'Ready');
  const nodeClass = getBadNodeClass(first, findings);
  const { condition } = nodeClass ?? {};
  const pods = getHurtPods(
    isAll
      ? findings.unschedulable.filter(
          ({ pod }) =>
            !explained.pods.has(`${pod.meta.namespace}/${pod.meta.name}`),
        )
      : [],
  );
  const folder = getRepositoryFolder(first.meta, findings);
  const since = ready?.lastTransitionTime;
  return {
    problem: {
      key: `node-pool-not-ready:${key}`,
      id: 'node-pool-not-ready',
      // Without any ready pool all new work that needs a node is refused.
      severity: isAll ? 'critical' : 'warning',
      title: isAll
        ? 'No node pool can create nodes'
        : `${
            pools.length === 1
              ? `Node pool ${names[0]}`
              : formatCount(pools.length, 'node pool')
          } cannot create nodes`,
      because: getBecause(nodeClass, ready),
      evidence: [
        ...(condition
          ? [
              {
                object: `EC2NodeClass ${nodeClass!.name}`,
                says: `\`${condition.type}\`: ${shorten(
                  condition.message ?? condition.reason ?? 'False',
                  160,
                )}`,
                ...(condition.lastTransitionTime && {
                  at: condition.lastTransitionTime,
                }),
              },
            ]
          : []),
        {
          object: `NodePool ${names[0]}`,
          says: shorten(
            ready?.message || ready?.reason || '`Ready: False`',
            160,
          ),
          ...(since && { at: since }),
        },
      ],
      ...(since && { since }),
      next: condition
        ? `Correct the EC2NodeClass \`${nodeClass!.name}\``
        : `Correct the NodePool \`${names[0]}\``,
      ...(folder && { file: { path: folder } }),
      hurts: pods.hurts,
      clearsIn: 'a minute after the fix',
      target: { tab: 'nodes', query: { pool: names[0] } },
    },
    explains: {
      objects: names.map(name => `NodePool/${name}`),
      pods: pods.keys,
    },
    marks: { pools: names },
  };
}

function getBecause(
  nodeClass: { name: string; condition?: Condition } | undefined,
  ready: Condition | undefined,
): string {
  if (nodeClass && !nodeClass.condition) {
    return `Its node class \`${nodeClass.name}\` does not exist.`;
  }
  if (nodeClass?.condition) {
    const words = CAUSES[nodeClass.condition.type] ?? 'is not ready';
    return `The node class \`${nodeClass.name}\` ${words}.`;
  }
  return `Karpenter says: ${shorten(
    ready?.message || ready?.reason || 'not ready',
    120,
  )}.`;
}
