import type { KubernetesObject } from '../objects/KubernetesObject';
import type { WireFaultValues } from '../world/WireFaults';
import type { ResourceKind } from './ResourceKind';
import { apiVersionOf } from './ResourceKind';
import { isKind } from './wireGate';

const HUGE_BYTES = 50 * 1024 * 1024;

/** Objects that no client expects, at the end of a kind's list. */
export function strangeObjects(
  faults: WireFaultValues,
  kind: ResourceKind,
): KubernetesObject[] {
  const strange = (name: string, rest: object) =>
    ({
      apiVersion: apiVersionOf(kind),
      kind: kind.kind,
      metadata: {
        name,
        ...(kind.namespaced && { namespace: 'default' }),
        uid: `00000000-0000-4000-8000-${name.length}`.padEnd(36, '0'),
        creationTimestamp: '2026-01-01T00:00:00Z',
      },
      ...rest,
    } as KubernetesObject);
  return [
    ...(isKind(faults['malformed-object'], kind)
      ? [
          strange('malformed', { spec: 'none', status: 42 }),
          strange('malformed-conditions', {
            spec: null,
            status: { conditions: { type: 'Ready' }, capacity: [] },
          }),
        ]
      : []),
    ...(isKind(faults['huge-object'], kind)
      ? [strange('huge', { data: 'x'.repeat(HUGE_BYTES) })]
      : []),
  ];
}
