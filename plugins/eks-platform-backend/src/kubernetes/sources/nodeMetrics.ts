import { defineSource } from '../KubernetesSource';
import { projectMeta } from '../objectMeta';

export const nodeMetrics = defineSource({
  key: 'nodeMetrics',
  path: '/apis/metrics.k8s.io/v1beta1/nodes',
  // metrics-server cannot be watched, and measures every 15 s.
  pollMs: 30_000,
  project: metrics => ({
    meta: projectMeta(metrics),
    cpu: metrics.usage?.cpu,
    memory: metrics.usage?.memory,
    measuredAt: metrics.timestamp,
  }),
});
