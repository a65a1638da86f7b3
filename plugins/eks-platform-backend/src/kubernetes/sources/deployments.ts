import { defineSource } from '../KubernetesSource';
import { projectWorkload } from './workload';

export const deployments = defineSource({
  key: 'deployments',
  path: '/apis/apps/v1/deployments',
  project: projectWorkload,
});
