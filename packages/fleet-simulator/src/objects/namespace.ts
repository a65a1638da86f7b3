import type { Instant } from '../clock/Clock';
import type { KubernetesObject } from './KubernetesObject';
import { newObject } from './KubernetesObject';

/** A Namespace in use. */
export function namespace(name: string, createdAt: Instant): KubernetesObject {
  return {
    ...newObject({
      apiVersion: 'v1',
      kind: 'Namespace',
      name,
      createdAt,
      labels: { 'kubernetes.io/metadata.name': name },
    }),
    spec: { finalizers: ['kubernetes'] },
    status: { phase: 'Active' },
  };
}
