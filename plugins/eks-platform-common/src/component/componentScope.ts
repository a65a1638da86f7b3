import type { PodProjection } from '../kubernetes/projections';
import type { ComponentScope } from './componentView';

const ID_LABEL = 'backstage.io/kubernetes-id';

/** Whether a pod belongs to a component: by its label, within its namespace; a namespace alone owns all in it. */
export function isInScope(pod: PodProjection, scope: ComponentScope): boolean {
  const { kubernetesId, namespace } = scope;
  if (namespace !== undefined && pod.meta.namespace !== namespace) {
    return false;
  }
  return kubernetesId === undefined
    ? namespace !== undefined
    : pod.meta.labels[ID_LABEL] === kubernetesId;
}
