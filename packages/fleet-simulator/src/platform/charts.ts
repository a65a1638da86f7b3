import type { Instant } from '../clock/Clock';
import { controllerWorkload, devicePlugin } from './standardWorkloads';
import type { KubernetesObject } from '../objects/KubernetesObject';
import type { Workload } from '../objects/workload';
import type { Chart } from './Chart';
import { OPERATIONS_CHARTS } from './operationsCharts';
import type { Manifest } from './PlatformTree';

const KUBE_SYSTEM = 'kube-system';

/** The charts of the template library, by the name of their HelmRelease. */
const CHARTS: Record<string, Chart> = {
  ...OPERATIONS_CHARTS,
  'karpenter-crd': {
    crds: [
      'nodepools.karpenter.sh',
      'nodeclaims.karpenter.sh',
      'ec2nodeclasses.karpenter.k8s.aws',
    ],
    workloads: () => [],
  },
  karpenter: {
    workloads: at => [
      controllerWorkload(
        KUBE_SYSTEM,
        'karpenter',
        'public.ecr.aws/karpenter/controller:1.14.1',
        at,
        { replicas: 2, cpu: 250, memory: 512 },
      ),
    ],
  },
  'aws-load-balancer-controller': {
    workloads: at => [
      controllerWorkload(
        KUBE_SYSTEM,
        'aws-load-balancer-controller',
        'public.ecr.aws/eks/aws-load-balancer-controller:v3.5.0',
        at,
        { replicas: 2 },
      ),
    ],
  },
  'external-dns': {
    workloads: at => [
      controllerWorkload(
        'external-dns',
        'external-dns',
        'registry.k8s.io/external-dns/external-dns:v0.22.0',
        at,
        { cpu: 50, memory: 64 },
      ),
    ],
  },
  'cert-manager': {
    crds: [
      'certificaterequests.cert-manager.io',
      'certificates.cert-manager.io',
      'clusterissuers.cert-manager.io',
      'issuers.cert-manager.io',
      'challenges.acme.cert-manager.io',
      'orders.acme.cert-manager.io',
    ],
    workloads: at =>
      ['cert-manager', 'cert-manager-cainjector', 'cert-manager-webhook'].map(
        name =>
          controllerWorkload(
            'cert-manager',
            name,
            `quay.io/jetstack/${name}:v1.21.2`,
            at,
            { onSystemNodes: false, cpu: 50 },
          ),
      ),
  },
  traefik: {
    crds: [
      'ingressroutes.traefik.io',
      'middlewares.traefik.io',
      'tlsstores.traefik.io',
    ],
    workloads: at => [
      controllerWorkload(
        'traefik',
        'traefik',
        'docker.io/traefik:v3.7.12',
        at,
        { replicas: 2, onSystemNodes: false },
      ),
    ],
  },
  dagster: {
    workloads: (at, values, namespace) =>
      ['webserver', 'daemon'].map(part => ({
        ...controllerWorkload(
          namespace,
          `dagster-${part}`,
          'docker.io/dagster/dagster-celery-k8s:1.12.19',
          at,
          { onSystemNodes: false, memory: 512 },
        ),
        nodeSelector:
          values[`dagster${part[0].toUpperCase()}${part.slice(1)}`]
            ?.nodeSelector,
      })),
  },
  'dagster-user-code': {
    workloads: (at, values, namespace) =>
      (values.deployments ?? []).map((location: any) => ({
        ...controllerWorkload(
          namespace,
          `dagster-user-code-${location.name}`,
          `${location.image?.repository}:${location.image?.tag}`,
          at,
          { onSystemNodes: false, cpu: 50, memory: 256 },
        ),
        nodeSelector: location.nodeSelector,
      })),
  },
  jupyterhub: {
    workloads: (at, values, namespace) =>
      [
        { name: 'hub', image: 'quay.io/jupyterhub/k8s-hub:4.4.0', memory: 256 },
        {
          name: 'proxy',
          image: 'quay.io/jupyterhub/configurable-http-proxy:5.2.0',
          memory: 64,
        },
      ].map(({ name, image, memory }) => ({
        ...controllerWorkload(namespace, name, image, at, {
          onSystemNodes: false,
          memory,
        }),
        // As the chart does it; hubs share their nodes unless they must not.
        ...(values.scheduling?.corePods?.nodeAffinity?.matchNodePurpose ===
          'require' && {
          nodeSelector: { 'hub.jupyter.org/node-purpose': 'core' },
        }),
        tolerations: [
          {
            key: 'hub.jupyter.org/dedicated',
            operator: 'Equal' as const,
            value: 'core',
            effect: 'NoSchedule',
          },
        ],
      })),
  },
  'nvidia-device-plugin': {
    workloads: (at, values) => [
      devicePlugin(at, values.tolerations, values.nodeSelector),
    ],
  },
};

/** CustomResourceDefinitions that a release brings. */
export function crdsOfRelease(name: string): string[] {
  return CHARTS[name]?.crds ?? [];
}

/** What a release runs; nothing for a chart that is not of the library. */
export function workloadsOfRelease(
  release: Manifest,
  createdAt: Instant,
): Workload[] {
  const chart = CHARTS[release.metadata.name];
  return (
    chart?.workloads(
      createdAt,
      release.spec?.values ?? {},
      release.metadata.namespace ?? 'default',
    ) ?? []
  );
}

/** What a release makes beside its workloads. */
export function objectsOfRelease(
  release: Manifest,
  createdAt: Instant,
  now: Instant,
): KubernetesObject[] {
  const chart = CHARTS[release.metadata.name];
  return (
    chart?.objects?.(
      createdAt,
      release.spec?.values ?? {},
      release.metadata.namespace ?? 'default',
      now,
    ) ?? []
  );
}

/** CustomResourceDefinitions of Flux itself. */
export const FLUX_CRDS = [
  'gitrepositories.source.toolkit.fluxcd.io',
  'helmcharts.source.toolkit.fluxcd.io',
  'helmrepositories.source.toolkit.fluxcd.io',
  'ocirepositories.source.toolkit.fluxcd.io',
  'kustomizations.kustomize.toolkit.fluxcd.io',
  'helmreleases.helm.toolkit.fluxcd.io',
  'buckets.source.toolkit.fluxcd.io',
  'receivers.notification.toolkit.fluxcd.io',
  'alerts.notification.toolkit.fluxcd.io',
  'providers.notification.toolkit.fluxcd.io',
  'fluxinstances.fluxcd.controlplane.io',
  'fluxreports.fluxcd.controlplane.io',
  'resourcesets.fluxcd.controlplane.io',
  'resourcesetinputproviders.fluxcd.controlplane.io',
];

/** CustomResourceDefinitions of EKS's snapshot-controller add-on. */
export const SNAPSHOT_CRDS = [
  'volumesnapshotclasses.snapshot.storage.k8s.io',
  'volumesnapshotcontents.snapshot.storage.k8s.io',
  'volumesnapshots.snapshot.storage.k8s.io',
];
