import type { FaultScenario } from '../kit/FaultScenario';

/** Somebody still asks for an API that is about to end. */
export const deprecatedApiUsed: FaultScenario = {
  id: 'deprecated-api-used',
  title: 'A client uses an API that the next version removes',
  expects: 'deprecated-api-used',
  heal: 'updates the client',
  cause(stage) {
    stage.aws.insights = [
      {
        name: 'Deprecated APIs removed in the next version',
        category: 'UPGRADE_READINESS',
        status: 'WARNING',
        reason: 'Deprecated API usage detected within last 30 days.',
        kubernetesVersion: '1.37',
        refreshedAt: stage.ago(300),
        changedAt: stage.ago(60 * 24 * 4),
        description: 'Checks for usage of deprecated APIs.',
        recommendation: 'Update manifests and clients to use newer APIs.',
        deprecations: [
          {
            usage: '/apis/resource.k8s.io/v1beta1/resourceclaims',
            replacedWith: '/apis/resource.k8s.io/v1/resourceclaims',
            stopServingVersion: '1.37',
            clients: [
              {
                userAgent: 'gpu-scheduler/v0.3',
                requests: 812,
                lastAt: stage.ago(200),
              },
            ],
          },
        ],
      },
    ];
  },
};
