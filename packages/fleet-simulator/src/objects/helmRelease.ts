import type { Instant } from '../clock/Clock';
import { timestamp } from '../clock/duration';
import type { Manifest } from '../platform/PlatformTree';
import { seededHex } from '../world/seeded';
import type { FluxState } from './fluxCondition';
import { fluxConditions } from './fluxCondition';
import type { KubernetesObject } from './KubernetesObject';
import { newObject } from './KubernetesObject';

export interface HelmReleaseOptions {
  manifest: Manifest;
  /** Kustomization that brought it. */
  from: string;
  /** Without leading `v`. */
  chartVersion: string;
  state: FluxState;
  createdAt: Instant;
  suspended?: { by: string; at: Instant };
  /** When the release was installed or last upgraded; absent: never. */
  deployedAt?: Instant;
  /** Helm's revision; 1 is the installation. */
  release?: number;
}

/** A HelmRelease with the status that helm-controller writes. */
export function helmRelease(options: HelmReleaseOptions): KubernetesObject {
  const {
    manifest,
    state,
    suspended,
    chartVersion,
    deployedAt,
    release = 1,
  } = options;
  const { name, namespace = 'default' } = manifest.metadata;
  const chart = `${chartVersion}+${seededHex(`${name} ${chartVersion}`, 12)}`;
  const upgraded = release > 1;
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
    spec: { ...manifest.spec, ...(suspended && { suspend: true }) },
    status: {
      // The controller does not look at a suspended object, so it has not seen the change.
      observedGeneration: state.is === 'never' ? -1 : 1,
      conditions: fluxConditions(state, {
        reason: upgraded ? 'UpgradeSucceeded' : 'InstallSucceeded',
        message: `Helm ${
          upgraded ? 'upgrade' : 'install'
        } succeeded for release ${namespace}/${name}.v${release} with chart ${name}@${chart}`,
      }),
      ...(deployedAt !== undefined && {
        lastAttemptedRevision: chart,
        history: [
          {
            name,
            namespace,
            version: release,
            status: 'deployed',
            chartName: name,
            chartVersion: chart,
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
    at: Instant,
    spec: object,
  ) => ({
    manager,
    operation,
    apiVersion: 'helm.toolkit.fluxcd.io/v2',
    time: timestamp(at),
    fieldsType: 'FieldsV1',
    fieldsV1: { 'f:spec': spec },
  });
  const applied = entry('kustomize-controller', 'Apply', createdAt, {
    'f:interval': {},
    'f:timeout': {},
    'f:values': {},
  });
  return suspended
    ? [
        applied,
        entry(suspended.by, 'Update', suspended.at, { 'f:suspend': {} }),
      ]
    : [applied];
}
