import type { FluxObjectProjection } from '@eks-platform/backstage-plugin-eks-platform-common';
import { findSpecFieldOwner } from '../fieldOwner';
import type { RawObject } from '../KubernetesSource';
import { projectConditions, projectMeta } from '../objectMeta';

/** What Flux's kinds have in common; a kind lacks the fields that it does not know. */
export function projectFluxObject(
  kind: FluxObjectProjection['kind'],
  object: RawObject,
): FluxObjectProjection {
  const spec: RawObject = object.spec ?? {};
  const status: RawObject = object.status ?? {};
  const source = spec.sourceRef ?? spec.chartRef ?? spec.chart?.spec?.sourceRef;
  const suspend = spec.suspend === true;
  return {
    meta: projectMeta(object),
    kind,
    suspend,
    suspendedBy: suspend ? findSpecFieldOwner(object, 'suspend') : undefined,
    dependsOn: (spec.dependsOn ?? []).map((d: RawObject) => ({
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
    inventory: (status.inventory?.entries ?? []).map((e: RawObject) => e.id),
  };
}
