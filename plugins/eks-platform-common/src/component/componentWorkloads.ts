import {
  isAcceleratorResource,
  listAccelerators,
} from '../gpu/acceleratorResource';
import { getCondition } from '../kubernetes/condition';
import { isFinishedPod } from '../kubernetes/finishedPod';
import { getNodeIdentity } from '../kubernetes/nodeIdentity';
import { getUnschedulablePods } from '../kubernetes/podScheduling';
import { groupByWorkload } from '../kubernetes/podWorkload';
import type { PodProjection } from '../kubernetes/projections';
import { bytesToGib } from '../kubernetes/quantity';
import { getAmount, sumRequests } from '../kubernetes/resourceSum';
import { getNodePrice, getPriceSource, sumPerHour } from '../cost/nodePrice';
import type { Findings } from '../problems/findings';
import type { ItemState } from '../view/itemState';
import { exactly } from '../view/quantities';
import type { Quantity } from '../view/quantity';
import type { ComponentWorkload } from './componentView';

const ORDER: ItemState[] = ['critical', 'warning', 'waits', 'progressing'];

/** Workloads of a component, in trouble first. Pods that have ended are not counted. */
export function makeComponentWorkloads(
  pods: readonly PodProjection[],
  findings: Findings,
): ComponentWorkload[] {
  const alive = pods.filter(pod => !isFinishedPod(pod));
  const rows = [...groupByWorkload(alive).values()].map(
    ({ workload, pods: own }): ComponentWorkload => {
      const identities = own.flatMap(pod => {
        const node = findings.nodeByName.get(pod.nodeName ?? '');
        return node ? [getNodeIdentity(node)] : [];
      });
      const ready = own.filter(isReady).length;
      return {
        ...workload,
        pods: own.length,
        ready,
        ...judge(own, ready),
        nodes: [...new Set(own.flatMap(({ nodeName }) => nodeName ?? []))],
        pools: [...new Set(identities.flatMap(({ pool }) => pool ?? []))],
        ...getWaitingSince(own),
        spot: identities.filter(i => i.capacityType === 'spot').length,
        asks: {
          cpu: exactly(sumRequests(own, 'cpu'), 'vCPU', 'pods'),
          memory: exactly(
            bytesToGib(sumRequests(own, 'memory')),
            'GiB',
            'pods',
          ),
        },
        devices: exactly(countDevices(own), 'devices', 'pods'),
        perHour: getShare(own, findings),
      };
    },
  );
  return rows.sort(
    (a, b) => rank(a.state) - rank(b.state) || a.name.localeCompare(b.name),
  );
}

function getWaitingSince(
  pods: readonly PodProjection[],
): Pick<ComponentWorkload, 'waitingSince'> {
  const [waitingSince] = getUnschedulablePods(pods)
    .map(({ since }) => since)
    .sort();
  return waitingSince ? { waitingSince } : {};
}

/** Ready by its own condition; a pod that runs without one counts as ready. */
export function isReady(pod: PodProjection): boolean {
  const ready = getCondition(pod, 'Ready');
  return ready ? ready.status === 'True' : pod.phase === 'Running';
}

function judge(
  pods: readonly PodProjection[],
  ready: number,
): Pick<ComponentWorkload, 'state' | 'stateText'> {
  const trouble = pods.find(pod => pod.trouble)?.trouble;
  if (trouble) {
    return { state: 'warning', stateText: trouble };
  }
  if (pods.some(pod => !pod.nodeName)) {
    return { state: 'waits', stateText: 'waits for a node' };
  }
  return ready < pods.length
    ? { state: 'progressing', stateText: `${ready} of ${pods.length} ready` }
    : { state: 'ok', stateText: 'ready' };
}

/** Devices that pods ask for together. */
export function countDevices(pods: readonly PodProjection[]): number {
  return pods.reduce(
    (sum, { requests }) =>
      sum +
      Object.keys(requests)
        .filter(isAcceleratorResource)
        .reduce((own, name) => own + (getAmount(requests, name) ?? 0), 0),
    0,
  );
}

/** By the largest of its shares of CPU, memory and devices: that is what keeps others away. */
function getShare(
  pods: readonly PodProjection[],
  findings: Findings,
): Quantity {
  const shares = pods.flatMap(pod => {
    const node = findings.nodeByName.get(pod.nodeName ?? '');
    if (!node) {
      return [];
    }
    const price = getNodePrice(getNodeIdentity(node), findings.state);
    const share = Math.max(
      ...[
        'cpu',
        'memory',
        ...listAccelerators(pod.requests).map(({ resource }) => resource),
      ].map(resource => {
        const all = getAmount(node.allocatable, resource) ?? 0;
        const own = getAmount(pod.requests, resource) ?? 0;
        return all > 0 ? own / all : 0;
      }),
    );
    return [
      price.bound === 'unknown'
        ? price
        : { ...price, value: price.value * share },
    ];
  });
  return sumPerHour(shares, getPriceSource(findings.state.prices));
}

function rank(state: ItemState): number {
  const index = ORDER.indexOf(state);
  return index < 0 ? ORDER.length : index;
}
