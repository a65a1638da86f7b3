import type { FaultScenario } from '../kit/FaultScenario';

/** Fargate may not assume the role of a profile, so its pods wait for ever. */
export const fargateRoleRefused: FaultScenario = {
  id: 'fargate-profile-fails',
  title: 'Fargate may not assume the pod execution role',
  expects: 'fargate-profile-fails',
  heal: 'corrects the trust policy of the role',
  cause(stage) {
    stage.aws.fargateProfiles = [
      {
        name: 'batch',
        status: 'ACTIVE',
        createdAt: stage.ago(30 * 24 * 60),
        selectors: [{ namespace: 'batch' }],
        roleName: `${stage.cluster}-fargate`,
        issues: [
          {
            code: 'PodExecutionRoleAlreadyInUse',
            message: 'Failed to assume PodExecutionRole',
          },
        ],
      },
    ];
    stage.run({
      kind: 'Deployment',
      namespace: 'batch',
      name: 'nightly',
      image: 'registry.acme.dev/team-data/nightly:2026.47',
      createdAt: stage.ago(21),
      cpu: 500,
      memory: 1024,
      replicas: 2,
      unschedulable: `Misconfigured Fargate Profile: fargate profile batch blocked for new launches due to: Failed to assume PodExecutionRole`,
    });
  },
};
