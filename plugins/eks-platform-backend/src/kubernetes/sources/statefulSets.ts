import { defineSource } from '../KubernetesSource';
import { projectWorkload } from './workload';

export const statefulSets = defineSource({
  key: 'statefulSets',
  path: '/apis/apps/v1/statefulsets',
  project: projectWorkload,
});
