import type { KubernetesSources } from '../sources';
import type { ServiceProjection, WorkloadProjection } from './projections';

/** The Deployment whose pods stand behind a Service. */
export function findServiceWorkload(
  { meta, selector }: ServiceProjection,
  { deployments }: Partial<KubernetesSources>,
): WorkloadProjection | undefined {
  const wanted = Object.entries(selector ?? {});
  return wanted.length === 0
    ? undefined
    : deployments?.find(
        deployment =>
          deployment.meta.namespace === meta.namespace &&
          wanted.every(([name, value]) => deployment.podLabels[name] === value),
      );
}
