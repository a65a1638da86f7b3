import type { Stage } from '../kit/Stage';
import type { FaultScenario } from '../kit/FaultScenario';

/** Binds an AWS role to the service account of the app. */
function bindHello(
  stage: Stage,
  role: { boundAt: number; roleMissing?: boolean },
): void {
  stage.eks = {
    ...stage.eks,
    podIdentities: [
      ...stage.eks.podIdentities,
      {
        namespace: 'hello',
        serviceAccount: 'hello',
        roleName: `${stage.cluster}-hello`,
        createdAt: role.boundAt,
        roleMissing: role.roleMissing,
      },
    ],
  };
}

/** Why an app has no AWS credentials although it is bound to a role. */
export const POD_IDENTITY_FAULTS: readonly FaultScenario[] = [
  {
    id: 'pod-identity-late',
    title: 'An app started before it was bound to its role',
    expects: 'pod-identity-late',
    heal: 'restarts the app',
    cause(stage) {
      bindHello(stage, { boundAt: stage.ago(14) });
      stage.rework('hello', {
        serviceAccount: 'hello',
        trouble: {
          reason: 'CrashLoopBackOff',
          message: 'back-off 5m0s restarting failed container=hello pod=hello',
          since: stage.ago(22),
          restarts: 9,
          last: {
            exitCode: 1,
            reason: 'Error',
            message: 'CredentialsProviderError: no credentials found',
          },
        },
      });
    },
  },
  {
    id: 'pod-identity-role-missing',
    title: 'The role of an association was deleted',
    expects: 'pod-identity-role',
    heal: 'applies infra/cluster',
    cause(stage) {
      bindHello(stage, { boundAt: stage.ago(24 * 60), roleMissing: true });
    },
  },
];
