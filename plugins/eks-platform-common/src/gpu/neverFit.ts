import type { ClusterFacts } from '../cluster/clusterFacts';
import type { PodProjection } from '../kubernetes/projections';
import { getUntoleratedTaints, formatTaint } from '../kubernetes/taint';
import { formatList } from '../view/words';
import type { AcceleratorNode } from './acceleratorNode';
import { listAccelerators } from './acceleratorResource';
import type { GpuPool } from './gpuPools';
import { fitsOn } from './makeOffers';
import { getMigProfile } from './migProfile';

/**
 * Why a pod that asks for accelerators can never run here, however many machines are bought; undefined where it may, or
 * where that is not known.
 */
export function whyNeverFits(
  pod: PodProjection,
  pools: readonly GpuPool[],
  accelerators: readonly AcceleratorNode[],
  { kubernetes }: Pick<ClusterFacts, 'kubernetes'>,
): string | undefined {
  const [asked] = listAccelerators(pod.requests);
  // Without node pools nobody knows what a machine of a group or of Auto Mode could still be.
  if (!asked || !kubernetes.nodePools || pools.length === 0) {
    return undefined;
  }
  const { resource, amount } = asked;
  const onNodes = accelerators.some(
    ({ node }) => Number(node.capacity[resource] ?? 0) >= amount,
  );
  if (onNodes) {
    return undefined;
  }
  if (getMigProfile(resource) || resource === 'nvidia.com/gpu.shared') {
    return `asks for \`${resource}\`, and no node offers such a thing`;
  }
  const open = pools.filter(
    ({ pool }) =>
      getUntoleratedTaints(pool.taints, pod.tolerations).length === 0,
  );
  if (open.length === 0) {
    const [taint] = getUntoleratedTaints(pools[0].pool.taints, pod.tolerations);
    return `does not tolerate \`${formatTaint(taint)}\` of pool ${
      pools[0].pool.meta.name
    }`;
  }
  const types = open.flatMap(pool => pool.types);
  if (types.length === 0 || types.some(([, facts]) => fitsOn(pod, facts))) {
    return undefined;
  }
  const names = formatList(open.map(({ pool }) => pool.meta.name));
  const most = Math.max(...types.map(([, facts]) => facts.gpu?.count ?? 0));
  return most < amount
    ? `asks ${amount} GPUs, the largest type that pool ${names} allows has ${most}`
    : `asks more CPU or memory beside ${amount} ${
        amount === 1 ? 'GPU' : 'GPUs'
      } than any type of pool ${names} has`;
}
