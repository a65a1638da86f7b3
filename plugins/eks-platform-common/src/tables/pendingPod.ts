import type { ClusterState } from '../cluster/clusterState';
import { isAcceleratorResource } from '../gpu/acceleratorResource';
import { getOwnerLabel } from '../kubernetes/objectKey';
import { getUnschedulablePods } from '../kubernetes/podScheduling';
import { bytesToGib } from '../kubernetes/quantity';
import { getAmount } from '../kubernetes/resourceSum';
import { makeSection } from '../sections/makeSection';
import type { Section } from '../sections/section';
import { getLastKnown } from '../sources/readAnswer';
import type { TableColumns } from './tableColumns';

/** A pod that no node takes. @public */
export interface PendingPod {
  namespace: string;
  name: string;
  owner?: string;
  /** In words, such as `3 nodes are tainted CriticalAddonsOnly`. */
  reason: string;
  /** ISO 8601 of the scheduler's first refusal. */
  since: string;
  /** vCPU that it asks for; undefined when the amount cannot be read. */
  cpu?: number;
  /** GiB. */
  memory?: number;
  /** Devices. */
  gpus?: number;
}

export const PENDING_POD_COLUMNS: TableColumns<PendingPod> = {
  id: pod => `${pod.namespace}/${pod.name}`,
  columns: {
    namespace: { value: pod => pod.namespace, facet: true, text: true },
    name: { value: pod => pod.name, text: true },
    owner: { value: pod => pod.owner, facet: true, text: true },
    reason: { value: pod => pod.reason, facet: true, text: true },
    since: { value: pod => pod.since },
    cpu: { value: pod => pod.cpu },
    memory: { value: pod => pod.memory },
    gpus: { value: pod => pod.gpus },
  },
};

/** All pods that no node takes, with how far the list can be trusted; the view lists the first of each reason only. @public */
export function listPendingPods(state: ClusterState): Section<PendingPod[]> {
  return makeSection(state, { required: ['pods'], optional: [] }, () =>
    getUnschedulablePods(getLastKnown(state.kubernetes.pods) ?? []).map(
      ({ pod, reason, since }) => ({
        namespace: pod.meta.namespace ?? '',
        name: pod.meta.name,
        owner: getOwnerLabel(pod.meta),
        reason,
        since,
        cpu: getAmount(pod.requests, 'cpu'),
        memory: toGib(getAmount(pod.requests, 'memory')),
        gpus: sumDevices(pod.requests),
      }),
    ),
  );
}

function toGib(bytes: number | undefined): number | undefined {
  return bytes === undefined ? undefined : bytesToGib(bytes);
}

function sumDevices(requests: Record<string, string>): number | undefined {
  let sum = 0;
  for (const resource of Object.keys(requests).filter(isAcceleratorResource)) {
    const amount = getAmount(requests, resource);
    if (amount === undefined) {
      return undefined;
    }
    sum += amount;
  }
  return sum;
}
