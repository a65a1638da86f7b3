import { getNodePrice } from '../cost/nodePrice';
import type { InstanceTypeFacts } from '../cost/priceTable';
import type { PodProjection } from '../kubernetes/projections';
import { bytesToGib } from '../kubernetes/quantity';
import { getAmount } from '../kubernetes/resourceSum';
import type { Findings } from '../problems/findings';
import { listAccelerators } from './acceleratorResource';
import type { GpuPool } from './gpuPools';
import { judgeOffer } from './judgeOffer';
import type { GpuAnswer, GpuOffer } from './offer';
import { findTypeRefusals } from './typeRefusals';

const SHOWN = 10;
const ORDER: GpuAnswer[] = ['likely', 'not-asked', 'unknown', 'no'];

/** "Can I get one now?" for the types that the pools may start; those that would help who waits come first. */
export function makeOffers(
  pools: readonly GpuPool[],
  waiting: readonly PodProjection[],
  findings: Findings,
): GpuOffer[] {
  const refusals = findTypeRefusals(findings);
  const reserved = new Set(
    findings.aws.capacityReservations?.map(({ type }) => type),
  );
  const offers = pools.flatMap(pool =>
    pool.types.flatMap(([type, facts]) =>
      pool.capacityTypes
        // A pool that may use reservations says so of every type, reserved or not.
        .filter(
          capacityType => capacityType !== 'reserved' || reserved.has(type),
        )
        .map(
          (capacityType): GpuOffer => ({
            type,
            capacityType,
            devices: facts.gpu?.count ?? 0,
            model: facts.gpu?.name ?? '',
            pool: pool.pool.meta.name,
            perHour: getNodePrice(
              {
                origin: 'karpenter',
                instanceType: type,
                capacityType,
              },
              findings.state,
            ),
            ...judgeOffer(
              { type, facts, capacityType, pool, refusals },
              findings,
            ),
            helps: waiting.some(pod => fitsOn(pod, facts)),
          }),
        ),
    ),
  );
  return offers.sort(compare).slice(0, SHOWN);
}

/** Whether a machine of a type is large enough for a pod, as the table knows it. */
export function fitsOn(pod: PodProjection, facts: InstanceTypeFacts): boolean {
  const devices = listAccelerators(pod.requests).reduce(
    (sum, { amount }) => sum + amount,
    0,
  );
  return (
    devices <= (facts.gpu?.count ?? 0) &&
    (getAmount(pod.requests, 'cpu') ?? 0) < facts.vcpu &&
    bytesToGib(getAmount(pod.requests, 'memory') ?? 0) < facts.memoryGib
  );
}

function compare(a: GpuOffer, b: GpuOffer): number {
  return (
    Number(b.helps) - Number(a.helps) ||
    (a.perHour.value ?? Infinity) - (b.perHour.value ?? Infinity) ||
    ORDER.indexOf(a.answer) - ORDER.indexOf(b.answer) ||
    a.type.localeCompare(b.type)
  );
}
