import type { KubernetesObject } from './KubernetesObject';
import { newObject } from './KubernetesObject';
import type { Workload } from './workload';

/** The object that owns the pods of a workload, or a ReplicaSet between. */
export function workloadController(
  workload: Workload,
  kind: string,
  name: string,
  owner?: KubernetesObject,
): KubernetesObject {
  return newObject({
    apiVersion: kind === 'Job' ? 'batch/v1' : 'apps/v1',
    kind,
    name,
    namespace: workload.namespace,
    createdAt: workload.createdAt,
    generation: 1,
    owner,
    labels: { 'app.kubernetes.io/name': workload.name, ...workload.labels },
  });
}

/** The pod template, as far as rules look at it. */
export function podTemplate(workload: Workload): object {
  return {
    metadata: {
      labels: { 'app.kubernetes.io/name': workload.name, ...workload.labels },
    },
    spec: {
      serviceAccountName: workload.serviceAccount ?? workload.name,
      containers: [{ name: workload.name, image: workload.image }],
      ...(workload.nodeSelector && { nodeSelector: workload.nodeSelector }),
      tolerations: workload.tolerations ?? [],
    },
  };
}

/** Whether a pod is ready; Events beside the pods are not. */
export function isReady(object: KubernetesObject): boolean {
  return (object.status?.conditions ?? []).some(
    (each: { type: string; status: string }) =>
      each.type === 'Ready' && each.status === 'True',
  );
}
