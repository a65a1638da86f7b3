import { getNodeCost } from '../../cost/nodeCost';
import {
  getHolders,
  getOwnWish,
  type NodeBlocker,
} from '../../karpenter/disruption/nodeBlockers';
import { getCondition } from '../../kubernetes/condition';
import {
  getNodeIdentity,
  type NodeIdentity,
} from '../../kubernetes/nodeIdentity';
import {
  getNodeConditions,
  getNodeState,
  type NodeState,
} from '../../kubernetes/nodeState';
import { parseDuration } from '../../kubernetes/duration';
import { isFinishedPod } from '../../kubernetes/finishedPod';
import type {
  NodeClaimProjection,
  NodeProjection,
} from '../../kubernetes/projections';
import { bytesToGib } from '../../kubernetes/quantity';
import { getAmount, sumRequests } from '../../kubernetes/resourceSum';
import type { Findings } from '../../problems/findings';
import type { Marks } from '../../problems/marks';
import { formatSteadyAge } from '../../view/age';
import { getDriftWords } from './nodeMoves';
import type { NodeRow } from './nodeRow';

/** One node with everything that a row shows. */
export function makeNodeRow(
  node: NodeProjection,
  findings: Findings,
  marks: Marks,
): NodeRow {
  const identity = getNodeIdentity(node);
  const claim = findings.claimByNode.get(node.meta.name);
  const { state, text, ready } = getRowState(node, findings, claim);
  const mark = marks.nodes.get(node.meta.name);
  const pods = findings.podsByNode.get(node.meta.name) ?? [];
  const hasPods = findings.kubernetes.pods !== undefined;
  return {
    name: node.meta.name,
    origin: identity.origin,
    pool: identity.pool,
    instanceType: identity.instanceType,
    zone: identity.zone,
    arch: identity.arch,
    capacityType: identity.capacityType,
    state: mark?.state ?? state,
    stateText: mark?.text ?? text,
    ready,
    createdAt: node.meta.createdAt,
    expiresAt: getExpiry(claim),
    cpu: {
      requested: hasPods ? sumRequests(pods, 'cpu') : undefined,
      allocatable: getAmount(node.allocatable, 'cpu'),
    },
    memory: {
      requested: hasPods ? bytesToGib(sumRequests(pods, 'memory')) : undefined,
      allocatable: toGib(getAmount(node.allocatable, 'memory')),
    },
    pods: {
      running: hasPods
        ? pods.filter(pod => !isFinishedPod(pod)).length
        : undefined,
      capacity: getAmount(node.allocatable, 'pods'),
    },
    perHour: getNodeCost(node.meta.name, identity, findings),
    ...getOnDemandPrice(identity, findings),
    conditions: getNodeConditions(node),
    claim: claim?.meta.name,
    instanceId: identity.instanceId,
    problem: mark?.problem,
    ...(hasDrifted(claim) && { drifted: getDriftWords([claim!]) }),
    ...getBlocked(node, claim, findings),
  };
}

// Kubernetes calls a GPU node ready before its devices are there.
function getRowState(
  node: NodeProjection,
  findings: Findings,
  claim: NodeClaimProjection | undefined,
): NodeState {
  const own = getNodeState(node, findings.now, claim);
  const item = findings.acceleratorByNode.get(node.meta.name);
  const isJoining = item?.devices.every(
    device => device.state === 'initialising',
  );
  return own.state === 'ok' && item && isJoining
    ? {
        ...own,
        state: 'progressing',
        text: `initialising, ${formatSteadyAge(item.ageMs)}`,
      }
    : own;
}

function toGib(bytes: number | undefined): number | undefined {
  return bytes === undefined ? undefined : bytesToGib(bytes);
}

function getExpiry(claim: NodeClaimProjection | undefined): string | undefined {
  const lifetime = parseDuration(claim?.expireAfter);
  return claim && lifetime !== undefined
    ? new Date(Date.parse(claim.meta.createdAt) + lifetime).toISOString()
    : undefined;
}

function getOnDemandPrice(
  { capacityType, instanceType = '' }: NodeIdentity,
  { state }: Findings,
): Pick<NodeRow, 'onDemandPerHour'> {
  const price =
    state.prices?.region === state.ref.region
      ? state.prices.instanceTypes[instanceType]?.onDemandPerHour
      : undefined;
  return capacityType === 'spot' && price !== undefined
    ? { onDemandPerHour: price }
    : {};
}

function hasDrifted(claim: NodeClaimProjection | undefined): boolean {
  return (
    claim !== undefined && getCondition(claim, 'Drifted')?.status === 'True'
  );
}

/** Only what holds the node itself: what its pool allows now is said once, by the pool. */
function getBlocked(
  node: NodeProjection,
  claim: NodeClaimProjection | undefined,
  findings: Findings,
): Pick<NodeRow, 'blocked' | 'blockedBy'> {
  const first: NodeBlocker | undefined = claim
    ? getHolders(node.meta.name, findings)[0] ??
      getOwnWish(node, claim, findings.now)[0]
    : undefined;
  return first ? { blocked: first.text, blockedBy: first.object } : {};
}
