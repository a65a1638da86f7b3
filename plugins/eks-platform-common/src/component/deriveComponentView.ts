import type { ClusterState } from '../cluster/clusterState';
import { isFinishedPod } from '../kubernetes/finishedPod';
import { getNodeIdentity } from '../kubernetes/nodeIdentity';
import { getObjectKey } from '../kubernetes/objectKey';
import type { NodeProjection, PodProjection } from '../kubernetes/projections';
import { findAll, type Findings } from '../problems/findings';
import { findProblems } from '../problems/findProblems';
import { collectMarks } from '../problems/marks';
import type { FoundProblem } from '../problems/rule';
import { getPriceSource, sumPerHour, unknownPerHour } from '../cost/nodePrice';
import { getObservedAt } from '../sources/readAnswer';
import { makeAccess } from '../view/clusterLinks';
import { makeIngressView } from '../sections/ingress/makeIngressView';
import type { Fault } from '../view/fault';
import { exactly, unknown } from '../view/quantities';
import type { Quantity } from '../view/quantity';
import { assignBlame } from './blame';
import { isInScope } from './componentScope';
import type {
  ComponentScope,
  ComponentView,
  ComponentWorkload,
} from './componentView';
import { findRoom } from './componentRoom';
import { summarizeComponent } from './componentSummary';
import {
  countDevices,
  isReady,
  makeComponentWorkloads,
} from './componentWorkloads';
import { listMoves } from './moves';

/** What one Component has in a cluster, what touches it, and whose fault that is. Pure. @public */
export function deriveComponentView(
  state: ClusterState,
  scope: ComponentScope,
  options: { onFault?(fault: Fault): void } = {},
): ComponentView {
  const findings = findAll(state, { last: false });
  const found = findProblems(findings, {
    onFault: options.onFault ?? (() => {}),
  });
  const pods = findings.kubernetes.pods?.filter(pod => isInScope(pod, scope));
  const alive = (pods ?? []).filter(pod => !isFinishedPod(pod));
  const nodes = listNodes(alive, findings);
  const hosts = listHosts(alive, scope, findings, found);
  const touching = found
    .filter(item => touches(item, alive, nodes, hosts))
    .map(({ problem }) => problem);
  const homeless = alive.filter(pod => !pod.nodeName);
  const waiting = homeless.length;
  const workloads = makeComponentWorkloads(alive, findings);
  const room = findRoom(homeless, findings);
  const observedAt = getOldest(state);
  const unseen = listUnseen(state);
  const count = (amount: number) =>
    pods ? exactly(amount, 'pods', 'pods') : unknown('pods', 'pods', unseen[0]);
  return {
    cluster: { ...state.ref },
    clusterEntityRef: state.entityRef,
    ...assignBlame({
      problems: touching,
      pods: pods && alive.length,
      waiting,
      clusterName: state.ref.name,
      unseen,
    }),
    summary: summarizeComponent({
      pods: pods && alive,
      hosts,
      clusterName: state.ref.name,
      elsewhere: found.length - touching.length,
    }),
    ...(observedAt && { observedAt }),
    problems: touching,
    workloads,
    pods: {
      total: count(alive.length),
      ready: count(alive.filter(isReady).length),
      waiting: count(waiting),
    },
    ...(room && { room }),
    perHour: sumShares(workloads, state),
    devices: pods
      ? exactly(countDevices(alive), 'devices', 'pods')
      : unknown('devices', 'pods', unseen[0]),
    nodes: nodes.map(node => {
      const { pool, capacityType } = getNodeIdentity(node);
      return {
        name: node.meta.name,
        ...(pool && { pool }),
        spot: capacityType === 'spot',
      };
    }),
    spotExposure: getSpotExposure(alive, findings),
    hosts,
    mayMove: listMoves(nodes, alive, findings),
    access: makeAccess(state),
    unseen,
  };
}

/** Of what is placed; a workload without a node costs nothing yet. */
function sumShares(
  workloads: readonly ComponentWorkload[],
  { prices }: ClusterState,
): Quantity {
  const placed = workloads.filter(({ nodes }) => nodes.length > 0);
  const source = getPriceSource(prices);
  return placed.length === 0
    ? unknownPerHour('no pod of it is placed', source)
    : sumPerHour(
        placed.map(({ perHour }) => perHour),
        source,
      );
}

function getOldest({ kubernetes }: ClusterState): string | undefined {
  const [oldest] = [kubernetes.pods, kubernetes.nodes]
    .flatMap(answer => getObservedAt(answer) ?? [])
    .sort();
  return oldest;
}

function listNodes(
  pods: readonly PodProjection[],
  findings: Findings,
): NodeProjection[] {
  const names = new Set(pods.flatMap(({ nodeName }) => nodeName ?? []));
  return [...names].flatMap(name => findings.nodeByName.get(name) ?? []);
}

/** Hosts of its namespaces; a namespace that others share is told apart by owner labels only, so all of it is shown. */
function listHosts(
  pods: readonly PodProjection[],
  scope: ComponentScope,
  findings: Findings,
  found: readonly FoundProblem[],
) {
  const namespaces = new Set([
    ...pods.flatMap(({ meta }) => meta.namespace ?? []),
    ...(scope.namespace ? [scope.namespace] : []),
  ]);
  return makeIngressView(findings, collectMarks([...found])).hosts.filter(
    ({ namespace }) => namespaces.has(namespace),
  );
}

function touches(
  { explains, marks }: FoundProblem,
  pods: readonly PodProjection[],
  nodes: readonly NodeProjection[],
  hosts: readonly { host: string }[],
): boolean {
  const explained = new Set(explains.pods ?? []);
  return (
    pods.some(pod => explained.has(getObjectKey(pod.meta))) ||
    nodes.some(node =>
      (marks.nodes ?? []).some(({ name }) => name === node.meta.name),
    ) ||
    hosts.some(({ host }) => (marks.hosts ?? []).includes(host))
  );
}

function getSpotExposure(
  pods: readonly PodProjection[],
  findings: Findings,
): ComponentView['spotExposure'] {
  const placed = pods.flatMap(pod => {
    const node = findings.nodeByName.get(pod.nodeName ?? '');
    return node ? [getNodeIdentity(node).capacityType] : [];
  });
  return placed.length === 0
    ? unknown('%', 'nodes', 'no pod of it is placed')
    : exactly(
        (placed.filter(type => type === 'spot').length / placed.length) * 100,
        '%',
        'nodes',
      );
}

const WHY_UNSEEN = {
  denied: 'the API server does not let Backstage read them',
  unreachable: 'the API server does not answer',
  loading: 'the API server has not answered yet',
  'not-asked': 'the cluster has no API server yet',
};

function listUnseen(state: ClusterState): string[] {
  const { pods, nodes, ingressRoutes, ingresses } = state.kubernetes;
  const parts = [
    ['pods', pods],
    ['nodes', nodes],
    [
      'routes',
      ingressRoutes.state === 'not-installed' ? ingresses : ingressRoutes,
    ],
  ] as const;
  return parts.flatMap(([name, answer]) =>
    answer.state === 'ok' || answer.state === 'not-installed'
      ? []
      : [
          `${name} of ${state.ref.name} are not seen: ${
            WHY_UNSEEN[answer.state]
          }`,
        ],
  );
}
