import type { ClusterView } from '../view/clusterView';
import type { GpuView } from '../sections/gpu/gpuView';
import type { IngressView } from '../sections/ingress/ingressView';
import type { CertificateClasses, ClusterSnapshot } from './clusterSnapshot';

const MOST_PROBLEMS = 20;
const MOST_AT_RISK = 5;
const DAY_MS = 86_400_000;

/**
 * The part of a view that is worth remembering.
 *
 * `pendingPods` and `devices` come apart, because a snapshot of an idle cluster asks for pending pods only.
 */
export function snapshotOfView(
  view: ClusterView,
  options: {
    takenAt: Date;
    template?: string;
    pendingPods?: number;
    /** Accelerators of all nodes, where the section on GPUs cannot say more. */
    devices?: number;
  },
): ClusterSnapshot {
  const { takenAt, template, pendingPods, devices } = options;
  const { account, region, name } = view.cluster;
  const overview = view.overview.data;
  const nodes = view.nodes.data?.nodes;
  const gpu = view.gpu.data;
  const ingress = view.ingress.data;
  return {
    schemaVersion: 1,
    entityRef: view.entityRef,
    cluster: `${account}/${region}/${name}`,
    takenAt: takenAt.toISOString(),
    lifecycle: view.lifecycle.state,
    verdict: view.verdict,
    problems: view.problems
      .slice(0, MOST_PROBLEMS)
      .map(({ key, id, severity, title, since }) => ({
        key,
        id,
        severity,
        title,
        since,
      })),
    problemCount: view.problems.length,
    kubernetes: overview && {
      version: overview.support.version,
      phase: overview.support.phase,
      endsAt: overview.support.endsAt,
    },
    nodes: nodes && {
      total: nodes.length,
      ready: nodes.filter(node => node.ready).length,
      spot: nodes.filter(node => node.capacityType === 'spot').length,
    },
    gpus: countGpus(gpu, devices),
    certificates: ingress && classifyCertificates(ingress, takenAt),
    pendingPods: overview?.pods?.pending ?? pendingPods,
    perHour: overview?.cost.perHour ?? {
      bound: 'unknown',
      unit: 'USD/h',
      source: 'cluster view',
      reason: 'EKS did not answer',
    },
    drift: view.delivery.data?.drift,
    template,
  };
}

function countGpus(
  gpu: GpuView | undefined,
  devices: number | undefined,
): ClusterSnapshot['gpus'] {
  if (gpu) {
    return {
      total: gpu.devices.total,
      busy: gpu.devices.requested,
      broken: gpu.devices.broken,
      idlePerHour: gpu.cost.idle,
    };
  }
  return devices === undefined ? undefined : { total: devices };
}

function classifyCertificates(
  ingress: IngressView,
  at: Date,
): ClusterSnapshot['certificates'] {
  const classes: CertificateClasses = {
    none: 0,
    days14: 0,
    days30: 0,
    days60: 0,
    longer: 0,
    unknown: 0,
  };
  // A host that speaks plain HTTP on purpose has nothing to expire.
  const hosts = ingress.hosts.filter(
    host => host.certificate.state !== 'not-applicable',
  );
  for (const host of hosts) {
    classes[classOf(host, at)]++;
  }
  const atRisk = hosts
    .filter(host => host.state === 'critical' || host.state === 'warning')
    .slice(0, MOST_AT_RISK)
    .map(host => ({ host: host.host, text: host.certificate.text }));
  return { ...classes, hosts: hosts.length, atRisk };
}

function classOf(
  host: IngressView['hosts'][number],
  at: Date,
): keyof CertificateClasses {
  if (!host.expiresAt) {
    return host.certificate.state === 'unknown' ? 'unknown' : 'none';
  }
  const days = (Date.parse(host.expiresAt) - at.getTime()) / DAY_MS;
  if (days <= 14) {
    return 'days14';
  }
  if (days <= 30) {
    return 'days30';
  }
  return days <= 60 ? 'days60' : 'longer';
}
