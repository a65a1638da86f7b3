import type { FaultScenario } from '../kit/FaultScenario';

/** EKS could not bring the control plane to its new version. */
export const eksUpdateFailed: FaultScenario = {
  id: 'eks-update-failed',
  title: 'An update of the control plane failed',
  expects: 'eks-update-failed',
  heal: 'corrects what EKS names and applies again',
  cause(stage) {
    stage.aws.updates = [
      {
        type: 'VersionUpdate',
        status: 'Failed',
        createdAt: stage.ago(60 * 5),
        params: { Version: '1.37', PlatformVersion: 'eks.1' },
        errors: [
          {
            code: 'InsufficientFreeAddresses',
            message: 'One or more subnets have no free address for the update.',
            resources: [],
          },
        ],
      },
    ];
  },
};
