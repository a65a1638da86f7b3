import type { BlockedPod } from '../../karpenter/disruption/blockedPods';
import { describeBlock } from '../../karpenter/disruption/describeBlock';
import { getCondition } from '../../kubernetes/condition';
import { parseDuration } from '../../kubernetes/duration';
import { getNodeIdentity } from '../../kubernetes/nodeIdentity';
import type {
  NodeClaimProjection,
  NodeProjection,
} from '../../kubernetes/projections';
import { getNodePrice } from '../../cost/nodePrice';
import { formatAge, formatSteadyAge, getAge } from '../../view/age';
import { formatCount } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import { shortName } from '../gpu/gpuNodeWithoutDevices';
import type { FoundProblem, RegisteredProblem } from '../rule';

// A drain waits for pods to end; half an hour is the longest that usual grace periods add up to.
const DRAIN_LIMIT_MS = 30 * 60_000;
const SOON_MS = 24 * 3_600_000;

export const nodeDrainBlocked: RegisteredProblem = {
  id: 'node-drain-blocked',
  severity: 'warning',
  level: 'cause',
  scenario: 'S9',
  clears: 'The node has left, or nobody wants it to leave any more.',
  rule: findNodeDrainBlocked,
};

interface StuckNode {
  claim: NodeClaimProjection;
  node?: NodeProjection;
  block?: BlockedPod;
  ageMs: number;
}

/** Nodes that have been told to go and do not. One problem for each object that keeps them. */
export function findNodeDrainBlocked(findings: Findings): FoundProblem[] {
  const groups = new Map<string, StuckNode[]>();
  for (const claim of findings.kubernetes.nodeClaims ?? []) {
    const ageMs = getAge(claim.meta.deletedAt, findings.now) ?? 0;
    const grace = parseDuration(claim.terminationGracePeriod) ?? 0;
    if (ageMs > Math.max(grace, DRAIN_LIMIT_MS)) {
      const name = claim.nodeName ?? '';
      const [block] = findings.blockedPods.get(name) ?? [];
      const stuck = {
        claim,
        node: findings.nodeByName.get(name),
        block,
        ageMs,
      };
      const key = block
        ? describeBlock(block, findings).object
        : `NodeClaim/${claim.meta.name}`;
      groups.set(key, [...(groups.get(key) ?? []), stuck]);
    }
  }
  return [...groups].map(([key, nodes]) => toProblem(key, nodes, findings));
}

function toProblem(
  key: string,
  nodes: StuckNode[],
  findings: Findings,
): FoundProblem {
  const [oldest] = [...nodes].sort((a, b) => b.ageMs - a.ageMs);
  const { claim, node, block } = oldest;
  const words = block && describeBlock(block, findings);
  const followers = block ? countFollowers(nodes, key, findings) : 0;
  const names = nodes.flatMap(item => item.claim.nodeName ?? []);
  const pods = nodes.reduce(
    (sum, item) =>
      sum + (findings.blockedPods.get(item.claim.nodeName ?? '')?.length ?? 0),
    0,
  );
  const price = node && getNodePrice(getNodeIdentity(node), findings.state);
  const verb = hasExpired(claim) ? 'expired' : 'was told to leave';
  const age = formatAge(oldest.ageMs);
  const name = shortName(claim.nodeName ?? claim.meta.name);
  return found(nodeDrainBlocked, {
    object: key,
    title:
      nodes.length === 1
        ? `Node ${name} ${verb} ${age} ago and cannot drain`
        : `${formatCount(
            nodes.length,
            'node',
          )} cannot drain, the oldest for ${age}`,
    because: getBecause(oldest, words?.text, followers),
    evidence: getEvidence(oldest, words?.object),
    since: claim.meta.deletedAt,
    next: words
      ? `${words.next}, or set \`terminationGracePeriod\` on the pool`
      : `Look at \`kubectl describe nodeclaim ${claim.meta.name}\``,
    hurts: [
      ...count(nodes.length, 'node', 'nodes'),
      ...count(pods, 'pod waits', 'pods wait'),
    ],
    clearsIn: '2 min after the eviction is allowed',
    target: { tab: 'nodes', query: { node: names[0] ?? claim.meta.name } },
    explains: {
      objects: nodes.flatMap(item => [
        `NodeClaim/${item.claim.meta.name}`,
        ...(item.claim.nodeName ? [`Node/${item.claim.nodeName}`] : []),
      ]),
    },
    marks: {
      nodes: nodes.flatMap(item =>
        item.claim.nodeName
          ? [
              {
                name: item.claim.nodeName,
                text: `cannot leave, ${formatSteadyAge(item.ageMs)}`,
              },
            ]
          : [],
      ),
      pools: [...new Set(nodes.flatMap(item => item.claim.pool ?? []))],
    },
    ...(price && price.bound !== 'unknown' && { perHour: price.value }),
  });
}

function getBecause(
  { claim, block }: StuckNode,
  text: string | undefined,
  followers: number,
): string {
  const more =
    followers > 0
      ? ` ${formatCount(
          followers,
          'more node',
        )} held by it will expire within 24 h.`
      : '';
  if (block && text) {
    const sentence = text.charAt(0).toUpperCase() + text.slice(1);
    const forever = claim.terminationGracePeriod
      ? ''
      : ' Without `terminationGracePeriod` Karpenter waits for ever.';
    return `${sentence}.${forever}${more}`;
  }
  if (isWaitingForDisks(claim)) {
    return 'Its pods are gone, and a disk does not come off it.';
  }
  return 'It has been told to leave, and no PDB or annotation that we see holds its pods.';
}

function isWaitingForDisks(claim: NodeClaimProjection): boolean {
  const detached = getCondition(claim, 'VolumesDetached');
  return detached !== undefined && detached.status !== 'True';
}

function getEvidence({ claim, block }: StuckNode, object: string | undefined) {
  const drained = getCondition(claim, 'Drained');
  return [
    {
      object: `NodeClaim ${claim.meta.name}`,
      says: drained
        ? `\`Drained: ${drained.status}\`${
            drained.reason ? `, ${drained.reason}` : ''
          }`
        : 'is being deleted',
      ...(claim.meta.deletedAt && { at: claim.meta.deletedAt }),
    },
    ...(block && object
      ? [
          {
            object: object.replace('/', ' '),
            says: block.budget
              ? `allows ${block.budget.allowed}, ${block.budget.healthy} of ${block.budget.expected} healthy, wants ${block.budget.wanted}`
              : `annotated \`${block.doNotDisrupt}\``,
          },
        ]
      : []),
  ];
}

function hasExpired({ meta, expireAfter }: NodeClaimProjection): boolean {
  const lifetime = parseDuration(expireAfter);
  return (
    lifetime !== undefined &&
    Date.parse(meta.createdAt) + lifetime <= Date.parse(meta.deletedAt ?? '')
  );
}

/** Nodes that will expire soon and hold a pod of the same budget. */
function countFollowers(
  stuck: StuckNode[],
  key: string,
  findings: Findings,
): number {
  const known = new Set(stuck.map(({ claim }) => claim.meta.name));
  return (findings.kubernetes.nodeClaims ?? []).filter(claim => {
    const lifetime = parseDuration(claim.expireAfter);
    const left =
      lifetime === undefined
        ? Number.POSITIVE_INFINITY
        : Date.parse(claim.meta.createdAt) + lifetime - findings.now.getTime();
    return (
      !known.has(claim.meta.name) &&
      left < SOON_MS &&
      (findings.blockedPods.get(claim.nodeName ?? '') ?? []).some(
        item => describeBlock(item, findings).object === key,
      )
    );
  }).length;
}
