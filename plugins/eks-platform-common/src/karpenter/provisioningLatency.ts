import { getCondition } from '../kubernetes/condition';
import type { NodeClaimProjection } from '../kubernetes/projections';
import type { Quantity } from '../view/quantity';

/** Fewer launches than this say nothing about the usual one. */
const P50_FLOOR = 3;
/** Fewer launches than this say nothing about the slow ones. */
const P95_FLOOR = 10;
const SOURCE = 'claims that are still there, from creation to Initialized';

/** How long a pool takes from asking for a node to a node that takes pods. @public */
export interface ProvisioningLatency {
  /** Launches that it is taken from. */
  launches: number;
  /** Seconds. */
  p50: Quantity;
  /** Seconds. */
  p95: Quantity;
}

/** From the claims that still exist: the others' times are gone with them. */
export function getProvisioningLatency(
  claims: readonly NodeClaimProjection[],
): ProvisioningLatency {
  const seconds = claims
    .flatMap(claim => {
      const initialised = getCondition(claim, 'Initialized');
      const at = Date.parse(initialised?.lastTransitionTime ?? '');
      const took = (at - Date.parse(claim.meta.createdAt)) / 1000;
      return initialised?.status === 'True' && took >= 0 ? [took] : [];
    })
    .sort((a, b) => a - b);
  return {
    launches: seconds.length,
    p50: quantile(seconds, 0.5, P50_FLOOR),
    p95: quantile(seconds, 0.95, P95_FLOOR),
  };
}

// Nearest rank: a value that really was.
function quantile(sorted: number[], share: number, floor: number): Quantity {
  if (sorted.length < floor) {
    return {
      unit: 's',
      source: SOURCE,
      bound: 'unknown',
      reason: `${sorted.length} of at least ${floor} launches`,
    };
  }
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return {
    unit: 's',
    source: SOURCE,
    bound: 'exact',
    value: Math.round(sorted[rank - 1]),
  };
}
