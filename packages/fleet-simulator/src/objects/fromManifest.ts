import type { Instant } from '../clock/Clock';
import type { Manifest } from '../platform/PlatformTree';
import type { KubernetesObject } from './KubernetesObject';
import { newObject } from './KubernetesObject';

/** A manifest as the API server stores it, without a status. */
export function fromManifest(
  manifest: Manifest,
  createdAt: Instant,
  appliedBy?: string,
): KubernetesObject {
  const { apiVersion, kind, metadata, ...content } = manifest;
  return {
    ...newObject({
      apiVersion,
      kind,
      ...metadata,
      createdAt,
      ...(manifest.spec !== undefined && { generation: 1 }),
      labels: {
        ...metadata.labels,
        ...(appliedBy && {
          'kustomize.toolkit.fluxcd.io/name': appliedBy,
          'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
        }),
      },
    }),
    ...content,
  };
}
