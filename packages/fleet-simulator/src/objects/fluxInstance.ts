import type { Instant } from '../clock/Clock';
import type { Manifest } from '../platform/PlatformTree';
import { fromManifest } from './fromManifest';
import type { KubernetesObject } from './KubernetesObject';
import { condition } from './KubernetesObject';

const VERSION = 'v2.9.4';

/** A FluxInstance that the operator has installed. */
export function fluxInstance(
  manifest: Manifest,
  createdAt: Instant,
  readyAt: Instant,
): KubernetesObject {
  const components: string[] = manifest.spec?.components ?? [];
  const registry: string =
    manifest.spec?.distribution?.registry ?? 'ghcr.io/fluxcd';
  return {
    ...fromManifest(manifest, createdAt),
    status: {
      conditions: [
        {
          ...condition(
            'Ready',
            'True',
            'ReconciliationSucceeded',
            'Reconciliation finished in 14s',
            readyAt,
          ),
          observedGeneration: 1,
        },
      ],
      components: components.map(name => ({
        name,
        repository: `${registry}/${name}`,
        tag: VERSION,
      })),
      lastAppliedRevision: VERSION,
      lastAttemptedRevision: VERSION,
    },
  };
}
