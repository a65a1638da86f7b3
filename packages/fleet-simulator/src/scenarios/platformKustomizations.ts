import type { Instant } from '../clock/Clock';
import { helmRelease, kustomization, ociRepository } from '../objects/flux';
import type { FluxState, HelmReleaseOptions } from '../objects/flux';
import type { KubernetesObject } from '../objects/KubernetesObject';

/** A chart that a Kustomization installs. */
export interface ReleasePlan {
  name: string;
  namespace: string;
  version: string;
  url: string;
  dependsOn?: string[];
}

/** One Kustomization of a platform: what the repository says about it. */
export interface KustomizationPlan {
  name: string;
  path: string;
  dependsOn: string[];
  releases: ReleasePlan[];
  /** What it applies besides releases, as inventory ids with their API versions. */
  inventory: { id: string; v: string }[];
  prune?: boolean;
  timeout?: string;
}

/** State of one Kustomization and of its releases at a moment. */
export interface KustomizationProgress {
  state: FluxState;
  createdAt: Instant;
  appliedRevision?: string;
  /** Overrides for single releases; others follow the Kustomization. */
  releases?: Record<string, Partial<HelmReleaseOptions>>;
  /** When its objects were first applied; absent: not yet. */
  appliedAt?: Instant;
}

/** The Kustomization with its sources and releases. */
export function kustomizationObjects(
  plan: KustomizationPlan,
  progress: KustomizationProgress,
  revision: string,
): KubernetesObject[] {
  const { state, createdAt, appliedRevision, appliedAt } = progress;
  const applied = appliedAt !== undefined;
  const releases = applied ? plan.releases : [];
  return [
    kustomization({
      ...plan,
      state,
      createdAt,
      revision,
      appliedRevision,
      inventory: applied ? inventoryOf(plan) : [],
    }),
    ...releases.flatMap(({ url, version, ...release }) => [
      ociRepository({ ...release, url, tag: version, createdAt: appliedAt! }),
      helmRelease({
        ...release,
        from: plan.name,
        chartVersion: version.replace(/^v/, ''),
        createdAt: appliedAt!,
        deployedAt: appliedAt,
        state: { is: 'ready', since: appliedAt! },
        ...progress.releases?.[release.name],
      }),
    ]),
  ];
}

function inventoryOf(plan: KustomizationPlan): { id: string; v: string }[] {
  return [
    ...plan.releases.flatMap(({ namespace, name }) => [
      {
        id: `${namespace}_${name}_source.toolkit.fluxcd.io_OCIRepository`,
        v: 'v1',
      },
      {
        id: `${namespace}_${name}_helm.toolkit.fluxcd.io_HelmRelease`,
        v: 'v2',
      },
    ]),
    ...plan.inventory,
  ];
}

function release(
  name: string,
  namespace: string,
  version: string,
  registry: string,
  dependsOn?: string[],
): ReleasePlan {
  return {
    name,
    namespace,
    version,
    url: `oci://${registry}/${name}`,
    ...(dependsOn && { dependsOn }),
  };
}

const RELEASES: Record<string, ReleasePlan[]> = {
  karpenter: [
    release(
      'karpenter-crd',
      'kube-system',
      '1.14.1',
      'public.ecr.aws/karpenter',
    ),
    release('karpenter', 'kube-system', '1.14.1', 'public.ecr.aws/karpenter', [
      'karpenter-crd',
    ]),
  ],
  'aws-load-balancer-controller': [
    release(
      'aws-load-balancer-controller',
      'kube-system',
      '3.5.0',
      'public.ecr.aws/eks-charts',
    ),
  ],
  'external-dns': [
    release(
      'external-dns',
      'external-dns',
      '1.22.0',
      'ghcr.io/kubernetes-sigs/charts',
    ),
  ],
  'cert-manager': [
    release(
      'cert-manager',
      'cert-manager',
      'v1.21.2',
      'quay.io/jetstack/charts',
    ),
  ],
  traefik: [release('traefik', 'traefik', '41.6.0', 'ghcr.io/traefik/helm')],
  'nvidia-device-plugin': [
    release('nvidia-device-plugin', 'gpu', '0.20.0', 'ghcr.io/nvidia/charts'),
  ],
};

/** The releases that a component of the library installs. */
export function releasesOf(component: string): ReleasePlan[] {
  return RELEASES[component] ?? [];
}

/** The Kustomizations of a GitOps platform, in an order that respects their dependencies. */
export function standardKustomizations(cluster: string): KustomizationPlan[] {
  const controller = (
    name: string,
    dependsOn: string[],
  ): KustomizationPlan => ({
    name,
    path: `./kube/infra/controllers/${name}`,
    dependsOn,
    releases: releasesOf(name),
    inventory: [],
    timeout: '15m0s',
  });
  const plain = (
    name: string,
    path: string,
    dependsOn: string[],
    inventory: KustomizationPlan['inventory'],
  ): KustomizationPlan => ({ name, path, dependsOn, releases: [], inventory });
  return [
    plain(
      'access',
      './kube/infra/access',
      [],
      [
        {
          id: '_platform-portal-read_rbac.authorization.k8s.io_ClusterRole',
          v: 'v1',
        },
        {
          id: '_platform-portal-read_rbac.authorization.k8s.io_ClusterRoleBinding',
          v: 'v1',
        },
        {
          id: '_platform-portal-operate-only_admissionregistration.k8s.io_ValidatingAdmissionPolicy',
          v: 'v1',
        },
      ],
    ),
    plain(
      'crds',
      './kube/infra/crds',
      [],
      [
        {
          id: '_gateways.gateway.networking.k8s.io_apiextensions.k8s.io_CustomResourceDefinition',
          v: 'v1',
        },
      ],
    ),
    controller('karpenter', []),
    controller('aws-load-balancer-controller', ['crds']),
    controller('external-dns', ['crds']),
    plain(
      'capacity',
      `./kube/clusters/${cluster}/capacity`,
      ['karpenter'],
      [
        { id: '_default_karpenter.k8s.aws_EC2NodeClass', v: 'v1' },
        { id: '_default_karpenter.sh_NodePool', v: 'v1' },
        { id: '_gpu_karpenter.k8s.aws_EC2NodeClass', v: 'v1' },
        { id: '_gpu_karpenter.sh_NodePool', v: 'v1' },
      ],
    ),
    controller('cert-manager', ['capacity', 'crds']),
    controller('traefik', ['capacity', 'aws-load-balancer-controller']),
    controller('nvidia-device-plugin', ['capacity']),
    plain(
      'issuers',
      './kube/infra/configs/cert-manager',
      ['cert-manager'],
      [
        { id: '_letsencrypt_cert-manager.io_ClusterIssuer', v: 'v1' },
        { id: '_letsencrypt-staging_cert-manager.io_ClusterIssuer', v: 'v1' },
      ],
    ),
    plain(
      'ingress',
      './kube/infra/configs/traefik',
      ['issuers', 'traefik'],
      [
        { id: 'traefik_wildcard_cert-manager.io_Certificate', v: 'v1' },
        { id: 'traefik_default_traefik.io_TLSStore', v: 'v1alpha1' },
        { id: 'traefik_dashboard_traefik.io_IngressRoute', v: 'v1alpha1' },
      ],
    ),
    plain(
      'apps',
      `./kube/apps/${cluster}`,
      ['capacity', 'ingress'],
      [{ id: 'sleeper_sleeper_apps_Deployment', v: 'v1' }],
    ),
  ];
}

/** CustomResourceDefinitions that each release or Kustomization brings. */
export const CRDS_OF: Record<string, string[]> = {
  flux: [
    'gitrepositories.source.toolkit.fluxcd.io',
    'helmcharts.source.toolkit.fluxcd.io',
    'helmrepositories.source.toolkit.fluxcd.io',
    'ocirepositories.source.toolkit.fluxcd.io',
    'kustomizations.kustomize.toolkit.fluxcd.io',
    'helmreleases.helm.toolkit.fluxcd.io',
    'fluxinstances.fluxcd.controlplane.io',
    'fluxreports.fluxcd.controlplane.io',
  ],
  crds: [
    'gatewayclasses.gateway.networking.k8s.io',
    'gateways.gateway.networking.k8s.io',
    'httproutes.gateway.networking.k8s.io',
  ],
  karpenter: [
    'nodepools.karpenter.sh',
    'nodeclaims.karpenter.sh',
    'ec2nodeclasses.karpenter.k8s.aws',
  ],
  'cert-manager': [
    'certificaterequests.cert-manager.io',
    'certificates.cert-manager.io',
    'clusterissuers.cert-manager.io',
    'issuers.cert-manager.io',
    'challenges.acme.cert-manager.io',
    'orders.acme.cert-manager.io',
  ],
  traefik: [
    'ingressroutes.traefik.io',
    'middlewares.traefik.io',
    'tlsstores.traefik.io',
  ],
};
