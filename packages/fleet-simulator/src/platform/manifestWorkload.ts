import type { Instant } from '../clock/Clock';
import type { Workload } from '../objects/workload';
import type { Manifest } from './PlatformTree';

/** What the scheduler sees of a Deployment, StatefulSet, DaemonSet or a pod template alike. */
export function manifestWorkload(
  manifest: Manifest,
  createdAt: Instant,
): Workload {
  const { kind, metadata, spec } = manifest;
  const template = spec?.template ?? {};
  const containers: any[] = template.spec?.containers ?? [];
  const requested = (resource: string) =>
    containers.map(
      each =>
        each.resources?.requests?.[resource] ??
        each.resources?.limits?.[resource],
    );
  return {
    kind: kind as Workload['kind'],
    namespace: metadata.namespace ?? 'default',
    name: metadata.name,
    image: String(containers[0]?.image ?? 'unknown'),
    createdAt,
    cpu: sum(requested('cpu').map(millicores)),
    memory: sum(requested('memory').map(mebibytes)),
    gpus: sum(requested('nvidia.com/gpu').map(Number)) || undefined,
    replicas: spec?.replicas ?? 1,
    tolerations: template.spec?.tolerations,
    nodeSelector: template.spec?.nodeSelector,
    labels: { ...metadata.labels, ...template.metadata?.labels },
  };
}

function sum(values: number[]): number {
  return values
    .filter(value => !Number.isNaN(value))
    .reduce((a, b) => a + b, 0);
}

function millicores(text: unknown): number {
  const value = parseFloat(String(text ?? '0'));
  return String(text).endsWith('m') ? value : value * 1000;
}

function mebibytes(text: unknown): number {
  const value = parseFloat(String(text ?? '0'));
  return /Gi?$/.test(String(text)) ? value * 1024 : value;
}
