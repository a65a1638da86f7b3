import { getNodePrice } from '../../cost/nodePrice';
import { getClaimStage } from '../../karpenter/claimStage';
import { getNodeIdentity } from '../../kubernetes/nodeIdentity';
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
import type { NodeClaimRow } from './nodePoolCard';
import type { NodeRow } from './nodeRow';
import type { NodesView, PendingGroup } from './nodesView';
import { makeNodePoolCards } from './nodePoolCards';

const LISTED_PODS = 20;

/** Everything of the Nodes tab. */
export function makeNodesView(findings: Findings, marks: Marks): NodesView {
  const { state, kubernetes, now } = findings;
  const rows = (kubernetes.nodes ?? []).map(node =>
    makeNodeRow(node, findings, marks),
  );
  const claims = (kubernetes.nodeClaims ?? []).map(claim =>
    makeClaimRow(claim, now),
  );
  return {
    karpenter: getKarpenter(state.kubernetes.nodePools.state),
    pools: makeNodePoolCards(findings, rows, claims, marks),
    nodes: rows,
    claims,
    pending: groupPending(findings),
  };
}

function getKarpenter(state: string): NodesView['karpenter'] {
  if (state === 'ok') {
    return 'installed';
  }
  return state === 'not-installed' ? 'not-installed' : 'unknown';
}

function makeNodeRow(
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
    perHour: getNodePrice(identity, findings.state),
    conditions: getNodeConditions(node),
    claim: claim?.meta.name,
    instanceId: identity.instanceId,
    problem: mark?.problem,
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

/** One claim with its stage. */
export function makeClaimRow(
  claim: NodeClaimProjection,
  now: Date,
): NodeClaimRow {
  const { stage, why } = getClaimStage(claim, now);
  return {
    name: claim.meta.name,
    pool: claim.pool,
    stage,
    why,
    createdAt: claim.meta.createdAt,
    instanceType: claim.instanceType,
    zone: claim.zone,
    capacityType: claim.capacityType,
    node: claim.nodeName,
  };
}

function groupPending(findings: Findings): PendingGroup[] {
  const groups = new Map<string, PendingGroup>();
  for (const { pod, since, reason } of findings.unschedulable) {
    let group = groups.get(reason);
    if (!group) {
      group = { reason, pods: [], total: 0 };
      groups.set(reason, group);
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
      pods: group.pods
        .sort((a, b) => a.since.localeCompare(b.since))
        .slice(0, LISTED_PODS),
    }))
    .sort((a, b) => b.total - a.total);
}
