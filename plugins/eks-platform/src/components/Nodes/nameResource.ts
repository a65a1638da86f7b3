import type { Translate } from '../../text/Translate';

/** A Kubernetes resource as people call it: `nvidia.com/gpu` is GPUs. */
export function nameResource(resource: string, t: Translate): string {
  if (resource.endsWith('/gpu')) {
    return 'GPUs';
  }
  switch (resource) {
    case 'cpu':
      return 'vCPU';
    case 'memory':
      return t('cluster.nodes.memoryLimit');
    case 'nodes':
      return t('cluster.nodes.nodes');
    default:
      return resource;
  }
}
