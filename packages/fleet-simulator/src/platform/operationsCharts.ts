import { EVERYWHERE } from '../objects/workload';
import type { Chart } from './Chart';
import { nightlyBackups } from './nightlyBackups';
import { controllerWorkload } from './standardWorkloads';

const MONITORING = 'monitoring';
const STACK = 'kube-prometheus-stack';
const ELSEWHERE = { onSystemNodes: false };

/** Charts of the operational components, by the name of their HelmRelease: they run on Karpenter's nodes. */
export const OPERATIONS_CHARTS: Record<string, Chart> = {
  'prometheus-operator-crds': {
    crds: [
      'alertmanagers',
      'podmonitors',
      'prometheuses',
      'prometheusrules',
      'servicemonitors',
    ].map(plural => `${plural}.monitoring.coreos.com`),
    workloads: () => [],
  },
  [STACK]: {
    workloads: (at, values) => [
      controllerWorkload(
        MONITORING,
        `${STACK}-operator`,
        'quay.io/prometheus-operator/prometheus-operator:v0.93.1',
        at,
        { ...ELSEWHERE, cpu: 50, memory: 96 },
      ),
      controllerWorkload(
        MONITORING,
        `${STACK}-kube-state-metrics`,
        'registry.k8s.io/kube-state-metrics/kube-state-metrics:v2.20.0',
        at,
        { ...ELSEWHERE, cpu: 20, memory: 96 },
      ),
      controllerWorkload(
        MONITORING,
        `${STACK}-grafana`,
        'docker.io/grafana/grafana:13.2.0',
        at,
        { ...ELSEWHERE, cpu: 60, memory: 288 },
      ),
      {
        ...controllerWorkload(
          MONITORING,
          `prometheus-${STACK}-prometheus`,
          'quay.io/prometheus/prometheus:v3.13.0',
          at,
          {
            ...ELSEWHERE,
            cpu: 200,
            memory:
              1024 *
              parseInt(
                values.prometheus?.prometheusSpec?.resources?.requests
                  ?.memory ?? '2Gi',
                10,
              ),
          },
        ),
        kind: 'StatefulSet',
      },
      {
        kind: 'DaemonSet',
        namespace: MONITORING,
        name: `${STACK}-prometheus-node-exporter`,
        image: 'quay.io/prometheus/node-exporter:v1.12.1',
        createdAt: at,
        cpu: 10,
        memory: 32,
        tolerations: EVERYWHERE,
      },
    ],
  },
  'kube-state-metrics': {
    workloads: at => [
      controllerWorkload(
        'kube-state-metrics',
        'kube-state-metrics',
        'registry.k8s.io/kube-state-metrics/kube-state-metrics:v2.20.0',
        at,
        { ...ELSEWHERE, cpu: 20, memory: 96 },
      ),
    ],
  },
  'external-secrets': {
    crds: ['clustersecretstores', 'externalsecrets', 'secretstores'].map(
      plural => `${plural}.external-secrets.io`,
    ),
    workloads: at =>
      [
        { name: 'external-secrets', replicas: 2, cpu: 20, memory: 96 },
        { name: 'external-secrets-webhook', replicas: 2, cpu: 10, memory: 48 },
        { name: 'external-secrets-cert-controller', cpu: 10, memory: 64 },
      ].map(({ name, ...size }) =>
        controllerWorkload(
          'external-secrets',
          name,
          'ghcr.io/external-secrets/external-secrets:v2.9.0',
          at,
          { ...ELSEWHERE, ...size },
        ),
      ),
  },
  velero: {
    crds: ['backups', 'backupstoragelocations', 'restores', 'schedules'].map(
      plural => `${plural}.velero.io`,
    ),
    workloads: at => [
      controllerWorkload(
        'velero',
        'velero',
        'docker.io/velero/velero:v1.18.1',
        at,
        { ...ELSEWHERE, cpu: 50, memory: 128 },
      ),
    ],
    objects: nightlyBackups,
  },
  'kube-green': {
    crds: ['sleepinfos.kube-green.com'],
    workloads: at => [
      controllerWorkload(
        'kube-green',
        'kube-green-controller-manager',
        'kubegreen/kube-green:0.7.1',
        at,
        { ...ELSEWHERE, cpu: 20, memory: 64 },
      ),
    ],
  },
};
