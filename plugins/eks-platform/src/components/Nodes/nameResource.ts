import type { ClusterText } from '../translation';

/** A Kubernetes resource as people call it: `nvidia.com/gpu` is GPUs. */
export function nameResource(resource: string, t: ClusterText): string {
  if (resource.endsWith('/gpu')) {
    return 'GPUs';
  }
  switch (resource) {
    case 'cpu':
      return 'vCPU';
    case 'memory':
      return t('nodes.memoryLimit');
    case 'nodes':
      return t('nodes.nodes');
    default:
      return resource;
  }
}
