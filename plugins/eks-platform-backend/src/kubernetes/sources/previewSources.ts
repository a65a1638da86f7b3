import { defineSource, type RawObject } from '../KubernetesSource';
import { projectConditions, projectMeta } from '../objectMeta';

const SUSPENDED_BY = 'fluxcd.controlplane.io/reconcile';

export const previewSources = defineSource({
  key: 'previewSources',
  path: '/apis/fluxcd.controlplane.io/v1/resourcesetinputproviders',
  project: provider => ({
    meta: projectMeta(provider),
    type: provider.spec?.type ?? 'Static',
    suspend: provider.metadata?.annotations?.[SUSPENDED_BY] === 'disabled',
    exported: (provider.status?.exportedInputs ?? []).map(
      (input: RawObject) => ({
        id: String(input.id ?? ''),
        branch: input.branch,
        commit: input.sha,
        title: input.title,
      }),
    ),
    conditions: projectConditions(provider),
  }),
});
