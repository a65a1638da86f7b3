import type { Instant } from '../clock/Clock';
import type { KubernetesObject } from './KubernetesObject';
import { newObject } from './KubernetesObject';

/** Group that the access entry of the reader role names. */
export const READER_GROUP = 'platform-portal:readers';
/** Group that the access entry of the operator role names. */
export const OPERATOR_GROUP = 'platform-portal:operators';

const READ_RULES: [string, string[]][] = [
  [
    '',
    [
      'endpoints',
      'events',
      'limitranges',
      'namespaces',
      'nodes',
      'persistentvolumeclaims',
      'persistentvolumes',
      'pods',
      'replicationcontrollers',
      'resourcequotas',
      'serviceaccounts',
      'services',
    ],
  ],
  ['apps', ['daemonsets', 'deployments', 'replicasets', 'statefulsets']],
  ['batch', ['cronjobs', 'jobs']],
  ['events.k8s.io', ['events']],
  ['autoscaling', ['horizontalpodautoscalers']],
  ['policy', ['poddisruptionbudgets']],
  ['networking.k8s.io', ['ingressclasses', 'ingresses', 'networkpolicies']],
  ['discovery.k8s.io', ['endpointslices']],
  [
    'storage.k8s.io',
    ['csidrivers', 'csinodes', 'storageclasses', 'volumeattachments'],
  ],
  ['scheduling.k8s.io', ['priorityclasses']],
  ['apiextensions.k8s.io', ['customresourcedefinitions']],
  ['apiregistration.k8s.io', ['apiservices']],
  ['metrics.k8s.io', ['nodes', 'pods']],
  [
    'source.toolkit.fluxcd.io',
    ['gitrepositories', 'helmcharts', 'helmrepositories', 'ocirepositories'],
  ],
  ['kustomize.toolkit.fluxcd.io', ['kustomizations']],
  ['helm.toolkit.fluxcd.io', ['helmreleases']],
  [
    'fluxcd.controlplane.io',
    [
      'fluxinstances',
      'fluxreports',
      'resourcesetinputproviders',
      'resourcesets',
    ],
  ],
  ['karpenter.sh', ['nodeclaims', 'nodepools']],
  ['karpenter.k8s.aws', ['ec2nodeclasses']],
  [
    'cert-manager.io',
    ['certificaterequests', 'certificates', 'clusterissuers', 'issuers'],
  ],
  ['acme.cert-manager.io', ['challenges', 'orders']],
  ['traefik.io', ['ingressroutes', 'middlewares', 'tlsstores']],
  ['gateway.networking.k8s.io', ['gatewayclasses', 'gateways', 'httproutes']],
];

/** ClusterRole and binding of the portal's readers, as a generated repository brings them. */
export function portalRoles(createdAt: Instant): KubernetesObject[] {
  const name = 'platform-portal-read';
  const create = (kind: string) =>
    newObject({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind,
      name,
      createdAt,
    });
  return [
    {
      ...create('ClusterRole'),
      rules: READ_RULES.map(([group, resources]) => ({
        apiGroups: [group],
        resources,
        verbs: ['get', 'list', 'watch'],
      })),
    },
    {
      ...create('ClusterRoleBinding'),
      roleRef: {
        apiGroup: 'rbac.authorization.k8s.io',
        kind: 'ClusterRole',
        name,
      },
      subjects: [
        {
          apiGroup: 'rbac.authorization.k8s.io',
          kind: 'Group',
          name: READER_GROUP,
        },
      ],
    },
  ];
}
