import { fargateSize } from '../platform/fargateSize';
import type { ClusterState } from '../cluster/clusterState';
import type { PodProjection } from '../kubernetes/projections';
import { getAmount } from '../kubernetes/resourceSum';
import type { Quantity } from '../view/quantity';
import { getPriceSource, perHour, unknownPerHour } from './nodePrice';

const MIB = 2 ** 20;

/** What Fargate wrote on a pod when it made its machine: `0.25vCPU 0.5GB`. */
export const PROVISIONED_ANNOTATION = 'CapacityProvisioned';

/** What one pod on Fargate costs: by the size that Fargate says it bills, else by the one that its requests lead to. */
export function getFargatePrice(
  pod: PodProjection | undefined,
  { prices, ref }: Pick<ClusterState, 'prices' | 'ref'>,
): Quantity {
  const source = getPriceSource(prices);
  if (!prices?.fargate || prices.region !== ref.region) {
    return unknownPerHour(`no Fargate price for ${ref.region}`, source);
  }
  if (!pod) {
    return unknownPerHour('its pod is not known', source);
  }
  const billed = parseProvisioned(pod.meta.annotations[PROVISIONED_ANNOTATION]);
  const size =
    billed ??
    fargateSize({
      cpu: `${Math.round((getAmount(pod.requests, 'cpu') ?? 0) * 1000)}m`,
      memory: `${Math.ceil((getAmount(pod.requests, 'memory') ?? 0) / MIB)}Mi`,
    });
  if (!size) {
    return unknownPerHour('its size is not known', source);
  }
  const { vcpu, gib } = prices.fargate;
  return perHour(size.vcpu * vcpu + size.gib * gib, source);
}

/** vCPU and GiB of the annotation. */
export function parseProvisioned(
  text: string | undefined,
): { vcpu: number; gib: number } | undefined {
  const match = /^([\d.]+)vCPU ([\d.]+)GB$/.exec(text ?? '');
  return match ? { vcpu: Number(match[1]), gib: Number(match[2]) } : undefined;
}
