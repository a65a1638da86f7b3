import type { Instant } from '../clock/Clock';
import { timestamp } from '../clock/duration';
import { seededHex } from '../world/seeded';
import type { KubernetesObject } from './KubernetesObject';
import { condition, newObject } from './KubernetesObject';

/** Where a Flux object stands. */
export type FluxState =
  | { is: 'ready'; since: Instant }
  | { is: 'failed'; since: Instant; reason: string; message: string }
  | { is: 'waiting'; since: Instant; on: string }
  | { is: 'progressing'; since: Instant; message: string }
  /** Its controller never looked at it. */
  | { is: 'never' };

function conditionsOf(state: FluxState, success: [string, string]) {
  if (state.is === 'never') {
    return [];
  }
  const { since } = state;
  const entries = () => {
    switch (state.is) {
      case 'ready':
        return [condition('Ready', 'True', success[0], success[1], since)];
      case 'failed':
        return [
          condition('Ready', 'False', state.reason, state.message, since),
        ];
      case 'waiting':
        return [
          condition(
            'Ready',
            'False',
            'DependencyNotReady',
            `dependency '${state.on}' is not ready`,
            since,
          ),
        ];
      default:
        return [
          condition('Reconciling', 'True', 'Progressing', state.message, since),
          condition(
            'Ready',
            'Unknown',
            'Progressing',
            'Reconciliation in progress',
            since,
          ),
        ];
    }
  };
  return entries().map(each => ({ ...each, observedGeneration: 1 }));
}

export interface GitRepositoryOptions {
  url: string;
  revision: string;
  createdAt: Instant;
  fetchedAt: Instant;
}

/** The GitRepository that Flux syncs from. */
export function gitRepository(options: GitRepositoryOptions): KubernetesObject {
  const { url, revision, fetchedAt } = options;
  const short = revision.split(':')[1];
  return {
    ...newObject({
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'GitRepository',
      name: 'flux-system',
      namespace: 'flux-system',
      createdAt: options.createdAt,
      generation: 1,
      finalizers: ['finalizers.fluxcd.io'],
    }),
    spec: {
      interval: '1m0s',
      ref: { name: 'refs/heads/main' },
      secretRef: { name: 'flux-system' },
      timeout: '60s',
      url,
    },
    status: {
      observedGeneration: 1,
      artifact: {
        revision,
        digest: `sha256:${seededHex(revision, 64)}`,
        lastUpdateTime: timestamp(fetchedAt),
        path: `gitrepository/flux-system/flux-system/${short}.tar.gz`,
        size: 48213,
        url: `http://source-controller.flux-system.svc.cluster.local./gitrepository/flux-system/flux-system/${short}.tar.gz`,
      },
      conditions: [
        condition(
          'Ready',
          'True',
          'Succeeded',
          `stored artifact for revision '${revision}'`,
          fetchedAt,
        ),
        condition(
          'ArtifactInStorage',
          'True',
          'Succeeded',
          `stored artifact for revision '${revision}'`,
          fetchedAt,
        ),
      ].map(each => ({ ...each, observedGeneration: 1 })),
    },
  };
}

export interface KustomizationOptions {
  name: string;
  path: string;
  dependsOn: string[];
  state: FluxState;
  createdAt: Instant;
  /** What the source holds: tried last, or waited for. */
  revision: string;
  /** What the cluster still runs; absent: nothing was ever applied. */
  appliedRevision?: string;
  inventory: { id: string; v: string }[];
  timeout?: string;
  prune?: boolean;
}

/** A Kustomization of the sync root. */
export function kustomization(options: KustomizationOptions): KubernetesObject {
  const { state, revision, appliedRevision, inventory } = options;
  const attempted = state.is === 'waiting' ? appliedRevision : revision;
  return {
    ...newObject({
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      name: options.name,
      namespace: 'flux-system',
      createdAt: options.createdAt,
      generation: 1,
      labels:
        options.name === 'flux-system'
          ? undefined
          : {
              'kustomize.toolkit.fluxcd.io/name': 'flux-system',
              'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
            },
      finalizers: ['finalizers.fluxcd.io'],
    }),
    spec: {
      ...(options.dependsOn.length > 0 && {
        dependsOn: options.dependsOn.map(name => ({ name })),
      }),
      force: false,
      interval: '1h0m0s',
      path: options.path,
      prune: options.prune ?? true,
      retryInterval: '2m0s',
      sourceRef: { kind: 'GitRepository', name: 'flux-system' },
      timeout: options.timeout ?? '10m0s',
      wait: true,
    },
    status: {
      observedGeneration: 1,
      conditions: conditionsOf(state, [
        'ReconciliationSucceeded',
        `Applied revision: ${revision}`,
      ]),
      ...(attempted && { lastAttemptedRevision: attempted }),
      ...(appliedRevision && { lastAppliedRevision: appliedRevision }),
      ...(inventory.length > 0 && { inventory: { entries: inventory } }),
    },
  };
}

export interface HelmReleaseOptions {
  name: string;
  namespace: string;
  /** Kustomization that brought it. */
  from: string;
  chartVersion: string;
  state: FluxState;
  createdAt: Instant;
  dependsOn?: string[];
  suspended?: { by: string; at: Instant };
  /** When the release was installed or last upgraded; absent: never. */
  deployedAt?: Instant;
  release?: number;
}

/** A HelmRelease whose chart comes from the OCIRepository of the same name. */
export function helmRelease(options: HelmReleaseOptions): KubernetesObject {
  const { name, namespace, state, suspended, chartVersion, deployedAt } =
    options;
  const revision = `${chartVersion}+${seededHex(
    `${name} ${chartVersion}`,
    12,
  )}`;
  const verb = (options.release ?? 1) > 1 ? 'upgrade' : 'install';
  const done = `Helm ${verb} succeeded for release ${namespace}/${name}.v${
    options.release ?? 1
  } with chart ${name}@${revision}`;
  const object = newObject({
    apiVersion: 'helm.toolkit.fluxcd.io/v2',
    kind: 'HelmRelease',
    name,
    namespace,
    createdAt: options.createdAt,
    generation: suspended ? 2 : 1,
    labels: {
      'kustomize.toolkit.fluxcd.io/name': options.from,
      'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
    },
    finalizers: ['finalizers.fluxcd.io'],
  });
  object.metadata.managedFields = managers(options);
  return {
    ...object,
    spec: {
      chartRef: { kind: 'OCIRepository', name },
      ...(options.dependsOn && {
        dependsOn: options.dependsOn.map(each => ({ name: each })),
      }),
      install: { strategy: { name: 'RetryOnFailure', retryInterval: '2m0s' } },
      interval: '1h0m0s',
      ...(suspended && { suspend: true }),
      timeout: '15m0s',
      upgrade: { strategy: { name: 'RetryOnFailure', retryInterval: '2m0s' } },
    },
    status: {
      // The controller does not look at a suspended object, so it has not seen the change.
      observedGeneration: state.is === 'never' ? -1 : 1,
      conditions: conditionsOf(state, [
        verb === 'upgrade' ? 'UpgradeSucceeded' : 'InstallSucceeded',
        done,
      ]),
      ...(deployedAt !== undefined && {
        lastAttemptedRevision: revision,
        history: [
          {
            name,
            namespace,
            version: options.release ?? 1,
            status: 'deployed',
            chartName: name,
            chartVersion: revision,
            digest: `sha256:${seededHex(`${name} digest`, 64)}`,
            configDigest: `sha256:${seededHex(`${name} config`, 64)}`,
            firstDeployed: timestamp(deployedAt),
            lastDeployed: timestamp(deployedAt),
          },
        ],
      }),
    },
  };
}

function managers({ createdAt, suspended }: HelmReleaseOptions): unknown[] {
  const entry = (
    manager: string,
    operation: string,
    time: Instant,
    fields: object,
  ) => ({
    manager,
    operation,
    apiVersion: 'helm.toolkit.fluxcd.io/v2',
    time: timestamp(time),
    fieldsType: 'FieldsV1',
    fieldsV1: fields,
  });
  return [
    entry('kustomize-controller', 'Apply', createdAt, {
      'f:spec': { 'f:chartRef': {}, 'f:interval': {}, 'f:timeout': {} },
    }),
    ...(suspended
      ? [
          entry(suspended.by, 'Update', suspended.at, {
            'f:spec': { 'f:suspend': {} },
          }),
        ]
      : []),
  ];
}

/** The OCIRepository of a chart. */
export function ociRepository(options: {
  name: string;
  namespace: string;
  url: string;
  tag: string;
  createdAt: Instant;
}): KubernetesObject {
  const { name, namespace, url, tag, createdAt } = options;
  const revision = `${tag}@sha256:${seededHex(`${name} ${tag}`, 64)}`;
  return {
    ...newObject({
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'OCIRepository',
      name,
      namespace,
      createdAt,
      generation: 1,
      finalizers: ['finalizers.fluxcd.io'],
    }),
    spec: {
      interval: '24h0m0s',
      layerSelector: {
        mediaType: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip',
        operation: 'copy',
      },
      ref: { tag },
      timeout: '60s',
      url,
    },
    status: {
      observedGeneration: 1,
      artifact: {
        revision,
        digest: revision.split('@')[1],
        lastUpdateTime: timestamp(createdAt),
        path: `ocirepository/${namespace}/${name}/${tag}.tgz`,
        url: `http://source-controller.flux-system.svc.cluster.local./ocirepository/${namespace}/${name}/${tag}.tgz`,
        size: 71204,
      },
      conditions: [
        condition(
          'Ready',
          'True',
          'Succeeded',
          `stored artifact for digest '${revision}'`,
          createdAt,
        ),
        condition(
          'ArtifactInStorage',
          'True',
          'Succeeded',
          `stored artifact for digest '${revision}'`,
          createdAt,
        ),
      ].map(each => ({ ...each, observedGeneration: 1 })),
    },
  };
}
