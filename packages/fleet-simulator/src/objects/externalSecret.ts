import type { Instant } from '../clock/Clock';
import { HOUR, timestamp } from '../clock/duration';
import { renewed } from '../clock/renewed';
import type { Manifest } from '../platform/PlatformTree';
import { fromManifest } from './fromManifest';
import type { KubernetesObject } from './KubernetesObject';
import { condition } from './KubernetesObject';

/** An ExternalSecret or its store once the operator has read the secrets manager. */
export function syncedSecret(
  manifest: Manifest,
  createdAt: Instant,
  readyAt: Instant,
  now: Instant,
): KubernetesObject {
  const object = fromManifest(manifest, createdAt);
  if (now < readyAt) {
    return object;
  }
  const isStore = manifest.kind !== 'ExternalSecret';
  const ready = isStore
    ? condition('Ready', 'True', 'Valid', 'store validated', readyAt)
    : condition('Ready', 'True', 'SecretSynced', 'secret synced', readyAt);
  return {
    ...object,
    status: {
      conditions: [ready],
      ...(isStore
        ? { capabilities: 'ReadWrite' }
        : { refreshTime: timestamp(renewed(readyAt, HOUR, now)) }),
    },
  };
}
