import { listAccelerators } from '../../gpu/acceleratorResource';
import { whyNeverFits } from '../../gpu/neverFit';
import { getOwnerLabel } from '../../kubernetes/objectKey';
import type { Findings } from '../../problems/findings';
import type { GpuPendingPod } from './gpuView';

/** Pods that wait for accelerators, those that wait in vain first. */
export function makePending(findings: Findings): GpuPendingPod[] {
  const { unschedulable, gpuPools, accelerators } = findings;
  return unschedulable
    .flatMap(({ pod, since, reason }): GpuPendingPod[] => {
      const [asked] = listAccelerators(pod.requests);
      if (!asked) {
        return [];
      }
      const never = whyNeverFits(pod, gpuPools, accelerators, findings);
      return [
        {
          namespace: pod.meta.namespace ?? '',
          pod: pod.meta.name,
          owner: getOwnerLabel(pod.meta),
          resource: asked.resource,
          devices: asked.amount,
          since,
          reason,
          ...(never && { never }),
        },
      ];
    })
    .sort(
      (a, b) =>
        Number(b.never !== undefined) - Number(a.never !== undefined) ||
        a.since.localeCompare(b.since),
    );
}
