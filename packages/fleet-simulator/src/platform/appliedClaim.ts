import type { Instant } from '../clock/Clock';
import { fromManifest } from '../objects/fromManifest';
import { newObject } from '../objects/KubernetesObject';
import type { KubernetesObject } from '../objects/KubernetesObject';
import type { Manifest, PlatformTree } from './PlatformTree';

/** Class of claims that name none: the library makes it the default. */
const DEFAULT_CLASS = 'gp3';
const DEFAULT_DRIVER = 'ebs.csi.aws.com';

/** The StorageClasses that a platform applies, by name. */
export function storageClassesOf(
  platform: PlatformTree,
): Map<string, Manifest> {
  return new Map(
    platform.kustomizations
      .flatMap(({ manifests }) => manifests)
      .filter(({ kind }) => kind === 'StorageClass')
      .map(manifest => [manifest.metadata.name, manifest]),
  );
}

/** A claim that was applied, and the volume that its driver makes for it. */
export function appliedClaim(
  manifest: Manifest,
  options: {
    classes: ReadonlyMap<string, Manifest>;
    createdAt: Instant;
    boundAt: Instant;
    appliedBy: string;
    now: Instant;
  },
): KubernetesObject[] {
  const { classes, createdAt, boundAt, appliedBy, now } = options;
  const claim = fromManifest(manifest, createdAt, appliedBy);
  if (now < boundAt) {
    return [{ ...claim, status: { phase: 'Pending' } }];
  }
  const { name, namespace, uid } = claim.metadata;
  const storageClassName = claim.spec.storageClassName ?? DEFAULT_CLASS;
  const { accessModes, resources } = claim.spec;
  const capacity = { storage: resources.requests.storage };
  const volumeName = `pvc-${uid}`;
  const driver: string =
    (classes.get(storageClassName) as any)?.provisioner ?? DEFAULT_DRIVER;
  return [
    {
      ...claim,
      spec: { ...claim.spec, storageClassName, volumeName },
      status: { phase: 'Bound', accessModes, capacity },
    },
    {
      ...newObject({
        apiVersion: 'v1',
        kind: 'PersistentVolume',
        name: volumeName,
        createdAt: boundAt,
      }),
      spec: {
        accessModes,
        capacity,
        storageClassName,
        persistentVolumeReclaimPolicy: 'Delete',
        claimRef: { kind: 'PersistentVolumeClaim', name, namespace, uid },
        csi: { driver, volumeHandle: `vol-${uid}` },
      },
      status: { phase: 'Bound' },
    },
  ];
}
