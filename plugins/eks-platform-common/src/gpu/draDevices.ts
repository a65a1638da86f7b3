import type {
  ResourceClaimProjection,
  ResourceSliceProjection,
} from '../kubernetes/projections';

/** A device that a DRA driver publishes on a node, and the claim that holds it. */
export interface DraDevice {
  node: string;
  driver: string;
  pool: string;
  device: string;
  /** `namespace/name`. */
  claim?: string;
  /** Names of the pods that use the claim; empty: it is held and nobody uses it. */
  users: string[];
}

/** Devices by node: of each pool only the newest generation counts, and only once it is complete. */
export function listDraDevices(
  slices: readonly ResourceSliceProjection[],
  claims: readonly ResourceClaimProjection[],
): DraDevice[] {
  const holders = new Map(
    claims.flatMap(claim =>
      claim.devices.map(
        ({ driver, pool, device }) =>
          [`${driver}/${pool}/${device}`, claim] as const,
      ),
    ),
  );
  return getCompleteSlices(slices).flatMap(
    ({ driver, pool, nodeName, devices }) =>
      nodeName === undefined
        ? []
        : devices.map((device): DraDevice => {
            const claim = holders.get(`${driver}/${pool.name}/${device}`);
            return {
              node: nodeName,
              driver,
              pool: pool.name,
              device,
              ...(claim && {
                claim: `${claim.meta.namespace}/${claim.meta.name}`,
              }),
              users: claim?.reservedFor ?? [],
            };
          }),
  );
}

function getCompleteSlices(
  slices: readonly ResourceSliceProjection[],
): ResourceSliceProjection[] {
  const pools = new Map<string, ResourceSliceProjection[]>();
  for (const slice of slices) {
    const key = `${slice.driver}/${slice.pool.name}`;
    const known = pools.get(key) ?? [];
    const generation = known[0]?.pool.generation ?? -1;
    if (slice.pool.generation > generation) {
      pools.set(key, [slice]);
    } else if (slice.pool.generation === generation) {
      known.push(slice);
    }
  }
  return [...pools.values()]
    .filter(found => found.length >= found[0].pool.sliceCount)
    .flat();
}
