import type { BenignScenario } from '../kit/FaultScenario';

/** A Deployment that is rolled out again and again: pods end and start, one after the other. */
export const rollingUpdate: BenignScenario = {
  id: 'rolling-update',
  title: 'a rolling update',
  play(stage) {
    stage.run({
      kind: 'Deployment',
      namespace: 'hello',
      name: 'shop',
      image: 'registry.acme.dev/team-web/shop:2026.47',
      createdAt: stage.ago(20 * 24 * 60),
      cpu: 100,
      memory: 128,
      replicas: 4,
      churnSeconds: 25,
      labels: { 'backstage.io/owner': 'team-web' },
    });
  },
};
