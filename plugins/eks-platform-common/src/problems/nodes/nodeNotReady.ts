import { getCondition } from '../../kubernetes/condition';
import { getNodeIdentity } from '../../kubernetes/nodeIdentity';
import { getNodeState } from '../../kubernetes/nodeState';
import type { NodeProjection } from '../../kubernetes/projections';
import { getAge } from '../../view/age';
import { formatCount, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { shortName } from '../gpu/gpuNodeWithoutDevices';
import { count } from '../hurts';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

// Kubelets restart, and Karpenter replaces; shorter than this is no news.
const NOT_READY_MS = 5 * 60_000;

export const nodeNotReady: RegisteredProblem = {
  id: 'node-not-ready',
  severity: 'critical',
  level: 'symptom',
  scenario: 'node-silent',
  clears: 'The node is ready, leaves, or is gone.',
  rule: findNodeNotReady,
};

/** Nodes that do not answer or are not ready. One problem per pool. */
export function findNodeNotReady(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const groups = new Map<string, NodeProjection[]>();
  for (const node of findings.kubernetes.nodes ?? []) {
    if (
      explained.objects.has(`Node/${node.meta.name}`) ||
      !isBad(node, findings)
    ) {
      continue;
    }
    const { pool, origin } = getNodeIdentity(node);
    const key = pool ?? origin;
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  return [...groups].map(([pool, nodes]) => toProblem(pool, nodes, findings));
}

function isBad(node: NodeProjection, findings: Findings): boolean {
  const claim = findings.claimByNode.get(node.meta.name);
  const { state, ready } = getNodeState(node, findings.now, claim);
  if (ready) {
    return false;
  }
  const since = getCondition(node, 'Ready')?.lastTransitionTime;
  const age = getAge(since ?? node.meta.createdAt, findings.now) ?? 0;
  return state === 'critical' || (state === 'warning' && age >= NOT_READY_MS);
}

function toProblem(
  pool: string,
  nodes: NodeProjection[],
  findings: Findings,
): FoundProblem {
  const names = nodes.map(node => node.meta.name);
  const ready = nodes.map(node => getCondition(node, 'Ready'));
  const isSilent = ready.some(condition => condition?.status !== 'False');
  const since = ready.flatMap(c => c?.lastTransitionTime ?? []).sort()[0];
  const pods = names.reduce(
    (sum, name) => sum + (findings.podsByNode.get(name)?.length ?? 0),
    0,
  );
  const does = isSilent ? 'does not answer' : 'is not ready';
  const doMany = isSilent ? 'do not answer' : 'are not ready';
  return {
    problem: {
      key: `node-not-ready:${pool}`,
      id: 'node-not-ready',
      severity: isSilent ? 'critical' : 'warning',
      title:
        nodes.length === 1
          ? `Node ${shortName(names[0])} ${does}`
          : `${formatCount(nodes.length, 'node')} of ${pool} ${doMany}`,
      because: isSilent
        ? 'Its kubelet has stopped reporting, so nothing that runs there can be trusted.'
        : `Its kubelet says why: ${shorten(
            ready[0]?.message ?? ready[0]?.reason ?? 'no reason',
            120,
          )}.`,
      evidence: nodes.slice(0, 3).map((node, i) => ({
        object: `Node ${shortName(node.meta.name)}`,
        says: ready[i]
          ? `\`Ready: ${ready[i]!.status}\`${
              ready[i]!.reason ? `, ${ready[i]!.reason}` : ''
            }`
          : 'has no `Ready` condition',
        ...(ready[i]?.lastTransitionTime && {
          at: ready[i]!.lastTransitionTime,
        }),
      })),
      ...(since && { since }),
      next: getNext(nodes[0]),
      hurts: count(pods, 'pod', 'pods'),
      clearsIn: 'a minute after it answers or is replaced',
      target: { tab: 'nodes', query: { node: names[0] } },
    },
    explains: { objects: names.map(name => `Node/${name}`) },
    marks: {
      nodes: nodes.map(node => ({
        name: node.meta.name,
        text: getNodeState(node, findings.now).text,
      })),
    },
  };
}

function getNext(node: NodeProjection): string {
  const { origin, instanceId } = getNodeIdentity(node);
  const instance = instanceId ? ` \`${instanceId}\`` : '';
  switch (origin) {
    case 'karpenter':
      return 'Delete its NodeClaim, so that Karpenter replaces it';
    case 'managed-node-group':
      return `Look at the instance${instance} in EC2, then terminate it: the group replaces it`;
    default:
      return `Look at the instance${instance} in EC2`;
  }
}
