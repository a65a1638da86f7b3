import type { Instant } from '../clock/Clock';
import type { FluxState } from './fluxCondition';
import { fluxConditions } from './fluxCondition';
import type { KubernetesObject } from './KubernetesObject';
import { newObject } from './KubernetesObject';

export interface KustomizationOptions {
  name: string;
  path: string;
  dependsOn: string[];
  state: FluxState;
  createdAt: Instant;
  /** What the source holds: tried last, or waited for. */
  revision: string;
  /** What the cluster runs; absent: nothing was ever applied. */
  appliedRevision?: string;
  /** Ids `<namespace>_<name>_<group>_<Kind>` with API versions. */
  inventory: { id: string; v: string }[];
  timeout?: string;
  prune?: boolean;
}

/** A Kustomization of the sync root. */
export function kustomization(options: KustomizationOptions): KubernetesObject {
  const { name, state, revision, appliedRevision, inventory } = options;
  // A waiting one has not tried the new revision yet.
  const attempted = state.is === 'waiting' ? appliedRevision : revision;
  return {
    ...newObject({
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      name,
      namespace: 'flux-system',
      createdAt: options.createdAt,
      generation: 1,
      ...(name !== 'flux-system' && {
        labels: {
          'kustomize.toolkit.fluxcd.io/name': 'flux-system',
          'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
        },
      }),
      finalizers: ['finalizers.fluxcd.io'],
    }),
    spec: {
      ...(options.dependsOn.length > 0 && {
        dependsOn: options.dependsOn.map(each => ({ name: each })),
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
      observedGeneration: state.is === 'never' ? -1 : 1,
      conditions: fluxConditions(state, {
        reason: 'ReconciliationSucceeded',
        message: `Applied revision: ${revision}`,
      }),
      ...(attempted && { lastAttemptedRevision: attempted }),
      ...(appliedRevision && { lastAppliedRevision: appliedRevision }),
      ...(inventory.length > 0 && { inventory: { entries: inventory } }),
    },
  };
}
