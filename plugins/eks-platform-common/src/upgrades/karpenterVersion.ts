import { compareVersions, getMinor } from '../kubernetes/minorVersion';
import type { Findings } from '../problems/findings';

// First Karpenter that knows a minor of Kubernetes; from its compatibility table of v1.14.
const FIRST: Record<number, string> = {
  32: '1.2',
  33: '1.5',
  34: '1.6',
  35: '1.9',
  36: '1.13',
};

/** Version of the Karpenter that runs, from its image; undefined when that is not known. */
export function getKarpenterVersion(
  kubernetes: Pick<Findings['kubernetes'], 'deployments'>,
): string | undefined {
  const images = (kubernetes.deployments ?? [])
    .filter(({ meta }) => meta.name === 'karpenter')
    .flatMap(deployment => deployment.images);
  for (const image of images) {
    const version = /karpenter\/controller:v?(\d+\.\d+(?:\.\d+)?)/.exec(image);
    if (version) {
      return version[1];
    }
  }
  return undefined;
}

/** The Karpenter that a version of Kubernetes needs at least; undefined for versions that the table lacks. */
export function getKarpenterFloor(kubernetes: string): string | undefined {
  return FIRST[getMinor(kubernetes) ?? -1];
}

/** Whether a Karpenter knows a version of Kubernetes; undefined when nobody can tell. */
export function isKarpenterReadyFor(
  karpenter: string | undefined,
  kubernetes: string,
): boolean | undefined {
  const floor = getKarpenterFloor(kubernetes);
  return karpenter && floor
    ? compareVersions(karpenter, floor) >= 0
    : undefined;
}
