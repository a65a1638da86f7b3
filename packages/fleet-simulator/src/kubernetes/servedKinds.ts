import type { ClusterFrame } from '../world/ClusterFrame';
import type { ServedKinds } from './discovery';
import { apiVersionOf, crdName } from './ResourceKind';
import type { ResourceKind } from './ResourceKind';
import { RESOURCE_KINDS } from './resourceKinds';

const METRICS = 'metrics.k8s.io';

/** What a cluster serves: built-in kinds, installed definitions, and what aggregated servers add. */
export function servedKinds(frame: ClusterFrame): ServedKinds {
  const metrics = metricsState(frame);
  const [name, version] = (frame.wire?.['crd-version'] ?? '').split('=');
  return {
    stale: metrics === 'down' ? [METRICS] : [],
    kinds: RESOURCE_KINDS.filter(kind =>
      kind.custom
        ? frame.crds.includes(crdName(kind))
        : kind.group !== METRICS || metrics !== 'absent',
    ).map(kind =>
      kind.custom && crdName(kind) === name && version
        ? inVersion(kind, version)
        : kind,
    ),
  };
}

function inVersion(kind: ResourceKind, version: string): ResourceKind {
  return { ...kind, version, heldAs: apiVersionOf(kind) };
}

/** Whether the metrics server answers; it is one of EKS's add-ons. */
export function metricsState({
  wire = {},
  eks,
}: ClusterFrame): 'absent' | 'down' | 'up' {
  const installed = eks?.addons.some(({ name }) => name === 'metrics-server');
  if (!installed || wire['metrics-absent'] !== undefined) {
    return 'absent';
  }
  return wire['metrics-down'] === undefined ? 'up' : 'down';
}
