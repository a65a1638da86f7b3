import type { Instant } from '../clock/Clock';
import { timestamp } from '../clock/duration';
import type { Manifest } from '../platform/PlatformTree';
import { seededHex } from '../world/seeded';
import type { KubernetesObject } from './KubernetesObject';
import { condition, newObject } from './KubernetesObject';

/** An OCIRepository or HelmRepository that has been fetched. */
export function chartSource(
  manifest: Manifest,
  createdAt: Instant,
): KubernetesObject {
  const { apiVersion, kind, metadata, spec } = manifest;
  const { name, namespace = 'default' } = metadata;
  const tag = spec?.ref?.tag ?? 'index';
  const revision = `${tag}@sha256:${seededHex(`${name} ${tag}`, 64)}`;
  const file = `${kind.toLowerCase()}/${namespace}/${name}/${tag}`;
  return {
    ...newObject({
      apiVersion,
      kind,
      name,
      namespace,
      createdAt,
      generation: 1,
      finalizers: ['finalizers.fluxcd.io'],
    }),
    spec,
    status: {
      observedGeneration: 1,
      artifact: {
        revision,
        digest: revision.split('@')[1],
        lastUpdateTime: timestamp(createdAt),
        path: file,
        size: 71204,
        url: `http://source-controller.flux-system.svc.cluster.local./${file}`,
      },
      conditions: ['Ready', 'ArtifactInStorage'].map(type => ({
        ...condition(
          type,
          'True',
          'Succeeded',
          `stored artifact: revision '${revision}'`,
          createdAt,
        ),
        observedGeneration: 1,
      })),
    },
  };
}
