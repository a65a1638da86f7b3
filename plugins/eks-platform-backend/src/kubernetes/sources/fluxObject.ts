import type {
  FluxObjectProjection,
  HelmHistoryEntry,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { findSpecFieldOwner } from '../fieldOwner';
import type { RawObject } from '../KubernetesSource';
import { projectConditions, projectMeta } from '../objectMeta';

// The kinds of flux-operator have no spec.suspend.
const SUSPENDED_BY_ANNOTATION = 'fluxcd.controlplane.io/reconcile';
const MOST_HISTORY = 10;

/** What Flux's kinds have in common; a kind lacks the fields that it does not know. */
export function projectFluxObject(
  kind: FluxObjectProjection['kind'],
  object: RawObject,
): FluxObjectProjection {
  const spec: RawObject = object.spec ?? {};
  const status: RawObject = object.status ?? {};
  const source = spec.sourceRef ?? spec.chartRef ?? spec.chart?.spec?.sourceRef;
  const suspend =
    spec.suspend === true ||
    object.metadata?.annotations?.[SUSPENDED_BY_ANNOTATION] === 'disabled';
  return {
    meta: projectMeta(object),
    kind,
    suspend,
    suspendedBy: suspend ? findSpecFieldOwner(object, 'suspend') : undefined,
    dependsOn: (spec.dependsOn ?? []).map((d: RawObject) => ({
      ...(d.kind && { kind: d.kind }),
      name: d.name,
      namespace: d.namespace,
    })),
    path: spec.path,
    sourceRef: source && {
      kind: source.kind,
      name: source.name,
      namespace: source.namespace,
    },
    timeout: spec.timeout,
    observedGeneration: status.observedGeneration,
    lastAppliedRevision: status.lastAppliedRevision,
    lastAttemptedRevision: status.lastAttemptedRevision,
    conditions: projectConditions(object),
    artifactRevision: status.artifact?.revision,
    artifactAt: status.artifact?.lastUpdateTime,
    url: projectUrl(spec.url ?? spec.sync?.url),
    follows: projectReference(spec.ref),
    chart: projectChart(kind, spec),
    inventory: (status.inventory?.entries ?? []).map((e: RawObject) => e.id),
    history: kind === 'HelmRelease' ? projectHistory(status) : undefined,
    lastHandledReconcileAt: status.lastHandledReconcileAt,
  };
}

// An address may hold a user name and a password.
function projectUrl(url: unknown): string | undefined {
  return typeof url === 'string'
    ? url.replace(/^([a-z+]+:\/\/)[^/@]*@/, '$1')
    : undefined;
}

function projectReference(ref: RawObject | undefined): string | undefined {
  return (
    ref &&
    (ref.commit ??
      ref.digest ??
      ref.semver ??
      ref.tag ??
      ref.name ??
      ref.branch)
  );
}

function projectChart(
  kind: FluxObjectProjection['kind'],
  spec: RawObject,
): FluxObjectProjection['chart'] {
  if (kind === 'HelmChart' && spec.chart) {
    return { name: spec.chart, version: spec.version };
  }
  const own: RawObject | undefined =
    kind === 'HelmRelease' ? spec.chart?.spec : undefined;
  return own && { name: own.chart, version: own.version };
}

function projectHistory(status: RawObject): HelmHistoryEntry[] | undefined {
  const history: RawObject[] | undefined = status.history;
  return history?.slice(0, MOST_HISTORY).map(entry => ({
    revision: entry.version,
    chart: entry.chartName,
    chartVersion: entry.chartVersion,
    appVersion: entry.appVersion,
    status: entry.status,
    at: entry.lastDeployed,
  }));
}
