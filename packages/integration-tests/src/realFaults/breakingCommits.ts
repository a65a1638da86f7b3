import type { Tree } from '../realCluster/PushedRepository';

/** A commit that breaks the platform, and what the product has to say of it. */
export interface BreakingCommit {
  name: string;
  /** What it changes; `null` removes a file. */
  changes: Record<string, string | object | null>;
  /** Problem that is told, and no other of delivery. */
  problem: string;
  /** In its title, cause or evidence. */
  says: RegExp;
}

const deployment = (app: string) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'shop', namespace: 'shop' },
  spec: {
    replicas: 0,
    selector: { matchLabels: { app } },
    template: {
      metadata: { labels: { app } },
      spec: { containers: [{ name: 'shop', image: 'shop:1' }] },
    },
  },
});

const kustomization = (spec: object) => ({
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  kind: 'Kustomization',
  metadata: { name: 'apps', namespace: 'flux-system' },
  spec: {
    interval: '1h',
    retryInterval: '5s',
    path: './apps',
    prune: true,
    sourceRef: { kind: 'GitRepository', name: 'flux-system' },
    postBuild: {
      substituteFrom: [{ kind: 'ConfigMap', name: 'flux-runtime-info' }],
    },
    ...spec,
  },
});

const configMap = (data: object) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'shop', namespace: 'shop' },
  data,
});

/** What is there before Flux applies anything. */
export const BOOTSTRAP = {
  apiVersion: 'v1',
  kind: 'List',
  items: [
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'flux-runtime-info', namespace: 'flux-system' },
      data: { cluster_name: 'calm' },
    },
    {
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata: { name: 'flux-system', namespace: 'flux-system' },
      spec: {
        interval: '1h',
        path: './root',
        prune: true,
        sourceRef: { kind: 'GitRepository', name: 'flux-system' },
      },
    },
  ],
};

/** A repository that converges. */
export const HEALTHY: Tree = {
  'root/kustomization.yaml': { resources: ['apps.yaml'] },
  'root/apps.yaml': kustomization({}),
  'apps/kustomization.yaml': {
    resources: ['namespace.yaml', 'app.yaml', 'settings.yaml'],
  },
  'apps/namespace.yaml': {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'shop' },
  },
  'apps/app.yaml': deployment('shop'),
  'apps/settings.yaml': configMap({ cluster: '${cluster_name}' }),
};

const WEBHOOK = {
  apiVersion: 'v1',
  kind: 'List',
  items: [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'guard', namespace: 'shop' },
      spec: { selector: { app: 'guard' }, ports: [{ port: 443 }] },
    },
    {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingWebhookConfiguration',
      metadata: { name: 'guard' },
      webhooks: [
        {
          name: 'guard.example.org',
          clientConfig: { service: { name: 'guard', namespace: 'shop' } },
          rules: [
            {
              apiGroups: [''],
              apiVersions: ['v1'],
              operations: ['UPDATE'],
              resources: ['configmaps'],
            },
          ],
          namespaceSelector: {
            matchLabels: { 'kubernetes.io/metadata.name': 'shop' },
          },
          sideEffects: 'None',
          admissionReviewVersions: ['v1'],
        },
      ],
    },
  ],
};

export const BREAKING_COMMITS: BreakingCommit[] = [
  {
    name: 'a kind whose CRD is not installed',
    changes: {
      'apps/settings.yaml': {
        apiVersion: 'absent.example.org/v1',
        kind: 'Gizmo',
        metadata: { name: 'x', namespace: 'shop' },
      },
    },
    problem: 'flux-crd-missing',
    says: /Gizmo/,
  },
  {
    name: 'a wrong path',
    changes: { 'root/apps.yaml': kustomization({ path: './aps' }) },
    problem: 'flux-path-missing',
    says: /aps/,
  },
  {
    name: 'invalid CEL',
    changes: {
      'apps/settings.yaml': {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingAdmissionPolicy',
        metadata: { name: 'guard' },
        spec: {
          matchConstraints: {
            resourceRules: [
              {
                apiGroups: [''],
                apiVersions: ['v1'],
                operations: ['CREATE'],
                resources: ['pods'],
              },
            ],
          },
          validations: [{ expression: 'objekt.spec.replicas > 1' }],
        },
      },
    },
    problem: 'flux-kustomization-failed',
    says: /undeclared reference to 'objekt'|ValidatingAdmissionPolicy/,
  },
  {
    name: 'a substitution key that nobody gives',
    changes: {
      'apps/settings.yaml': configMap({ zone: '${hosted_zone}' }),
    },
    problem: 'flux-substitution-failed',
    says: /hosted_zone/,
  },
  {
    name: 'an immutable field',
    changes: { 'apps/app.yaml': deployment('store') },
    problem: 'flux-immutable-field',
    says: /shop/,
  },
  {
    name: 'a webhook without endpoints',
    changes: {
      'root/kustomization.yaml': { resources: ['apps.yaml', 'webhook.yaml'] },
      'root/webhook.yaml': WEBHOOK,
      'apps/settings.yaml': configMap({ cluster: 'other' }),
    },
    problem: 'webhook-without-endpoints',
    says: /guard\.example\.org/,
  },
];
