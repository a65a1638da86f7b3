import type {
  PersistentVolumeClaimProjection,
  PersistentVolumeProjection,
  PodProjection,
} from '../kubernetes/projections';
import type { Findings } from '../problems/findings';

/** A claim of a pod with the volume that it is bound to. */
export interface PodVolume {
  claim: PersistentVolumeClaimProjection;
  volume?: PersistentVolumeProjection;
}

/** Joins pods with their claims and volumes. */
export class PodVolumes {
  readonly #claims: Map<string, PersistentVolumeClaimProjection>;
  readonly #volumes: Map<string, PersistentVolumeProjection>;

  constructor(
    kubernetes: Pick<
      Findings['kubernetes'],
      'persistentVolumeClaims' | 'persistentVolumes'
    >,
  ) {
    this.#claims = new Map(
      (kubernetes.persistentVolumeClaims ?? []).map(claim => [
        `${claim.meta.namespace}/${claim.meta.name}`,
        claim,
      ]),
    );
    this.#volumes = new Map(
      (kubernetes.persistentVolumes ?? []).map(volume => [
        volume.meta.name,
        volume,
      ]),
    );
  }

  of(pod: PodProjection): PodVolume[] {
    return (pod.claims ?? []).flatMap(name => {
      const claim = this.#claims.get(`${pod.meta.namespace}/${name}`);
      const volume = this.#volumes.get(claim?.volumeName ?? '');
      return claim ? [{ claim, ...(volume && { volume }) }] : [];
    });
  }
}
