import type { ClusterState } from '../../cluster/clusterState';
import { getAllowedDisruptions } from '../../karpenter/allowedDisruptions';
import { listNodeBlockers } from '../../karpenter/disruption/nodeBlockers';
import { getNodeIdentity } from '../../kubernetes/nodeIdentity';
import { getNodeState } from '../../kubernetes/nodeState';
import type {
  NodeClaimProjection,
  NodeProjection,
} from '../../kubernetes/projections';
import { findAll, type Findings } from '../../problems/findings';
import { getEbsSlots } from '../../storage/ebsSlots';
import { getLastKnown } from '../../sources/readAnswer';
import { collectMarks } from '../../problems/marks';
import { makeNodeRow } from './makeNodeRow';
import { listNodeHistory } from './nodeHistory';
import { getLeavingSteps } from './leavingSteps';
import type { NodeDetail } from './nodeDetail';
import { groupNodeWorkloads } from './nodeWorkloads';

const NO_MARKS = collectMarks([]);

/**
 * What is known of one node besides its row; undefined when no such node or claim is there.
 *
 * Only pods of the node are looked at, so that it costs the same in a large cluster.
 *
 * @public
 */
export function deriveNodeDetail(
  state: ClusterState,
  asked: string,
): NodeDetail | undefined {
  const name = findName(state, asked);
  const findings = findAll(withPodsOf(state, name), { last: true });
  const node = findings.nodeByName.get(name);
  const claim =
    findings.claimByNode.get(name) ??
    findings.kubernetes.nodeClaims?.find(({ meta }) => meta.name === name);
  if (!node && !claim) {
    return undefined;
  }
  return {
    name,
    ...(node && { row: makeNodeRow(node, findings, NO_MARKS) }),
    ...getBlockers(node, claim, findings),
    ...(findings.kubernetes.pods && {
      workloads: groupNodeWorkloads(name, findings),
    }),
    history: listNodeHistory({ name, node, claim }, findings),
    ...(claim?.meta.deletedAt && { leaving: getLeavingSteps(claim) }),
    ...getDisks(name, findings),
    ...getPlace(node, claim, findings),
  };
}

/** Addresses carry the first label only. */
function findName({ kubernetes }: ClusterState, asked: string): string {
  const nodes = getLastKnown(kubernetes.nodes) ?? [];
  const node =
    nodes.find(({ meta }) => meta.name === asked) ??
    nodes.find(({ meta }) => meta.name.startsWith(`${asked}.`));
  return node?.meta.name ?? asked;
}

function withPodsOf(state: ClusterState, name: string): ClusterState {
  const { pods } = state.kubernetes;
  const own = getLastKnown(pods)?.filter(pod => pod.nodeName === name);
  return own
    ? {
        ...state,
        kubernetes: {
          ...state.kubernetes,
          pods: {
            state: 'ok',
            value: own,
            observedAt:
              pods.state === 'ok' ? pods.observedAt : state.now.toISOString(),
          },
        },
      }
    : state;
}

function getBlockers(
  node: NodeProjection | undefined,
  claim: NodeClaimProjection | undefined,
  findings: Findings,
): Pick<NodeDetail, 'blockers'> {
  const { nodePools, nodes = [], podDisruptionBudgets } = findings.kubernetes;
  // Without budgets and pods, "nothing holds it" would be a guess.
  if (!node || !claim || !podDisruptionBudgets || !findings.kubernetes.pods) {
    return {};
  }
  const pool = nodePools?.find(({ meta }) => meta.name === claim.pool);
  const states = nodes
    .filter(each => getNodeIdentity(each).pool === claim.pool)
    .map(each =>
      getNodeState(
        each,
        findings.now,
        findings.claimByNode.get(each.meta.name),
      ),
    );
  const allowance = pool && {
    pool,
    now: getAllowedDisruptions(pool, states, findings.now).now,
  };
  return { blockers: listNodeBlockers(node, claim, { findings, allowance }) };
}

function getDisks(
  name: string,
  { kubernetes }: Findings,
): Pick<NodeDetail, 'disks'> {
  const slots = getEbsSlots(kubernetes)?.get(name);
  return slots
    ? {
        disks: {
          used: slots.used,
          ...(slots.limit !== undefined && { limit: slots.limit }),
        },
      }
    : {};
}

function getPlace(
  node: NodeProjection | undefined,
  claim: NodeClaimProjection | undefined,
  { aws, kubernetes }: Findings,
): Pick<NodeDetail, 'subnet' | 'ami'> {
  const id = node && getNodeIdentity(node).instanceId;
  const instance = aws.instances?.find(each => each.id === id);
  const subnet = aws.subnets?.find(each => each.id === instance?.subnetId);
  const amiId = claim?.imageId ?? instance?.amiId;
  const ami = kubernetes.nodeClasses
    ?.flatMap(({ amis }) => amis ?? [])
    .find(each => each.id === amiId);
  const place = subnet?.name ?? instance?.subnetId;
  return {
    ...(place && { subnet: place }),
    ...(amiId && {
      ami: {
        id: amiId,
        ...(ami?.name && { name: ami.name }),
        deprecated: ami?.deprecated ?? false,
      },
    }),
  };
}
