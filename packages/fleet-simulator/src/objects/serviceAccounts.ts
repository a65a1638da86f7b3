import type { KubernetesObject } from './KubernetesObject';
import { newObject } from './KubernetesObject';
import type { Workload } from './workload';

/** The ServiceAccounts that workloads run as. */
export function serviceAccounts(workloads: Workload[]): KubernetesObject[] {
  const accounts = new Map<string, KubernetesObject>();
  for (const workload of workloads) {
    const name = workload.serviceAccount ?? workload.name;
    const { namespace, createdAt } = workload;
    const key = `${namespace}/${name}`;
    if (!accounts.has(key)) {
      const object = newObject({
        apiVersion: 'v1',
        kind: 'ServiceAccount',
        name,
        namespace,
        createdAt,
      });
      accounts.set(key, object);
    }
  }
  return [...accounts.values()];
}
