import type { FaultScenario } from '../kit/FaultScenario';
import { youngReplicas } from '../kit/youngReplicas';

/** Pods that ask for more than any machine of the pools has. */
export const podsTooLarge: FaultScenario = {
  id: 'pods-too-large',
  title: 'Pods ask for more than any machine has',
  expects: 'pods-unschedulable',
  heal: 'asks for less',
  cause(stage) {
    stage.run({
      kind: 'Deployment',
      namespace: 'hello',
      name: 'cruncher',
      image: 'registry.acme.dev/team-web/cruncher:2026.47',
      createdAt: stage.ago(22),
      cpu: 250_000,
      memory: 1_000_000,
      replicas: 2,
      labels: { 'backstage.io/owner': 'team-web' },
    });
  },
  distractor: youngReplicas,
};
