import type { Stage } from './Stage';

/** Two replicas that wait for some seconds, because they may not share a node: nothing to worry about. */
export function youngReplicas(stage: Stage): void {
  stage.run({
    kind: 'Deployment',
    namespace: 'hello',
    name: 'apart',
    image: 'registry.acme.dev/team-web/apart:2026.47',
    createdAt: stage.young(40),
    cpu: 50,
    memory: 64,
    replicas: 2,
    unschedulable:
      "0/5 nodes are available: 2 node(s) didn't match pod anti-affinity rules, 3 node(s) had untolerated taint(s).",
  });
}
