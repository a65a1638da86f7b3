import { isAcceleratorResource } from '../gpu/acceleratorResource';
import { tolerates } from '../kubernetes/taint';
import type {
  NodePoolProjection,
  PodProjection,
} from '../kubernetes/projections';

/**
 * Whether a pool's nodes could take a pod, by taints, node selector and devices.
 *
 * What the projections do not tell (labels of the template, affinity) is taken as fitting.
 */
export function couldTake(
  pool: NodePoolProjection,
  pod: PodProjection,
): boolean {
  const isTainted = pool.taints.some(
    taint =>
      taint.effect !== 'PreferNoSchedule' &&
      !pod.tolerations.some(toleration => tolerates(toleration, taint)),
  );
  return (
    !isTainted &&
    Object.entries(pod.nodeSelector).every(([key, value]) =>
      mayHave(pool, key, value),
    ) &&
    (!needsDevice(pod) || offersDevices(pool))
  );
}

function mayHave(pool: NodePoolProjection, key: string, value: string) {
  if (key === 'karpenter.sh/nodepool') {
    return value === pool.meta.name;
  }
  return pool.requirements
    .filter(requirement => requirement.key === key)
    .every(({ operator, values }) => {
      switch (operator) {
        case 'In':
          return values.includes(value);
        case 'NotIn':
          return !values.includes(value);
        case 'DoesNotExist':
          return false;
        default:
          return true;
      }
    });
}

function needsDevice(pod: PodProjection): boolean {
  return Object.keys(pod.requests).some(isAcceleratorResource);
}

/** Whether a pool is made for accelerators, as far as its fields tell. */
export function offersDevices(pool: NodePoolProjection): boolean {
  return (
    Object.keys({ ...pool.limits, ...pool.resources }).some(
      isAcceleratorResource,
    ) ||
    pool.requirements.some(
      ({ key, values }) =>
        /instance-(gpu|accelerator)-/.test(key) ||
        (key === 'node.kubernetes.io/instance-type' &&
          values.some(type => /^(g|p|trn|inf|dl)\d/.test(type))) ||
        (/instance-(category|family)$/.test(key) &&
          values.some(value => /^(g|gr|p|trn|inf|dl)\d*[a-z]*$/.test(value))),
    )
  );
}
