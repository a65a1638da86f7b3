import { isFinishedPod } from '../kubernetes/finishedPod';
import type {
  DaemonSetProjection,
  NodeProjection,
  PodProjection,
  Taint,
} from '../kubernetes/projections';
import { getUntoleratedTaints } from '../kubernetes/taint';

const IMAGE: Record<string, RegExp> = {
  'nvidia.com': /\/(k8s-)?device-plugin[:@]|nvidia.*device-plugin/,
  'amd.com': /amdgpu.*device-plugin|k8s-device-plugin/,
  'aws.amazon.com': /neuron-device-plugin/,
};
const NAME: Record<string, RegExp> = {
  'nvidia.com': /nvidia.*device-plugin/,
  'amd.com': /amd.*device-plugin/,
  'aws.amazon.com': /neuron.*device-plugin/,
};

/** DaemonSets that make the devices of a resource known to the kubelet. */
export function findDevicePlugins(
  daemonSets: readonly DaemonSetProjection[],
  resource: string,
): DaemonSetProjection[] {
  const vendor = resource.split('/')[0];
  return daemonSets.filter(
    daemonSet =>
      NAME[vendor]?.test(daemonSet.meta.name) ||
      daemonSet.images.some(image => IMAGE[vendor]?.test(image)),
  );
}

/** Why no device plugin works on a node. */
export type DevicePluginFault =
  | { kind: 'none-installed' }
  | { kind: 'taint'; daemonSet: DaemonSetProjection; taint: Taint }
  | { kind: 'selector'; daemonSet: DaemonSetProjection; label: string }
  | { kind: 'pod'; daemonSet: DaemonSetProjection; pod?: PodProjection }
  | { kind: 'unknown' };

/** Finds why a node without devices has none; `unknown` where the sources do not answer. */
export function findDevicePluginFault(
  node: NodeProjection,
  resource: string,
  sources: {
    daemonSets?: readonly DaemonSetProjection[];
    podsOnNode?: readonly PodProjection[];
  },
): DevicePluginFault {
  if (!sources.daemonSets) {
    return { kind: 'unknown' };
  }
  const plugins = findDevicePlugins(sources.daemonSets, resource);
  if (plugins.length === 0) {
    return { kind: 'none-installed' };
  }
  let fault: DevicePluginFault = { kind: 'unknown' };
  for (const daemonSet of plugins) {
    const [taint] = getUntoleratedTaints(node.taints, daemonSet.tolerations);
    if (taint) {
      fault = { kind: 'taint', daemonSet, taint };
      continue;
    }
    const selector = Object.entries(daemonSet.nodeSelector).find(
      ([label, value]) => node.meta.labels[label] !== value,
    );
    if (selector) {
      const label = `${selector[0]}=${selector[1]}`;
      fault = { kind: 'selector', daemonSet, label };
      continue;
    }
    const pod = sources.podsOnNode?.find(
      candidate =>
        !isFinishedPod(candidate) &&
        candidate.meta.namespace === daemonSet.meta.namespace &&
        candidate.meta.owners.some(owner => owner.name === daemonSet.meta.name),
    );
    return { kind: 'pod', daemonSet, pod };
  }
  return fault;
}
