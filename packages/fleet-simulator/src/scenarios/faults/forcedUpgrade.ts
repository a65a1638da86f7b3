import { DAY, HOUR } from '../../clock/duration';
import type { InsightFacts } from '../../world/AwsFacts';
import type { FaultScenario } from '../kit/FaultScenario';
import type { Stage } from '../kit/Stage';

/** A control plane that AWS upgrades in five days, on a platform that is not ready for it. */
export const forcedUpgrade: FaultScenario = {
  id: 'S10',
  title: 'AWS upgrades the control plane in five days',
  expects: 'kubernetes-support-ends',
  heal: 'upgrades the control plane',
  cause(stage) {
    stage.eks = {
      ...stage.eks,
      version: '1.31',
      supportType: 'EXTENDED',
      platformVersion: 'eks.38',
    };
    stage.aws.insights = [
      insight(stage, 'EKS add-on version compatibility', 'ERROR', {
        reason:
          'Installed versions of these add-ons are not compatible with Kubernetes 1.32.',
        addons: [
          { name: 'coredns', compatibleVersions: ['v1.11.4-eksbuild.2'] },
        ],
      }),
      insight(stage, 'Deprecated APIs removed in the next version', 'WARNING', {
        reason: 'Deprecated API usage detected within last 30 days.',
        deprecations: [
          {
            usage: '/apis/flowcontrol.apiserver.k8s.io/v1beta3/flowschemas',
            replacedWith: '/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas',
            stopServingVersion: '1.32',
            clients: [
              {
                userAgent: 'terraform-provider-kubernetes',
                requests: 12,
                lastAt: stage.now - 8 * HOUR,
              },
            ],
          },
        ],
      }),
      insight(stage, 'Kubelet version skew', 'PASSING', {
        reason:
          'Node kubelet versions match the cluster control plane version.',
      }),
    ];
  },
  distractor(stage) {
    // A day without a new look at one insight is EKS's own business.
    stage.aws.insights = [
      ...(stage.aws.insights ?? []),
      insight(stage, 'Cluster health issues', 'UNKNOWN', {
        reason: 'The insight has not been refreshed in 24 hours.',
      }),
    ];
  },
};

function insight(
  stage: Stage,
  name: string,
  status: InsightFacts['status'],
  rest: Partial<InsightFacts> & { reason: string },
): InsightFacts {
  return {
    name,
    category: 'UPGRADE_READINESS',
    status,
    kubernetesVersion: '1.32',
    refreshedAt: stage.now - 19 * HOUR,
    changedAt: stage.moment.start - 20 * DAY,
    description: `${name}.`,
    recommendation: 'See what it names before the upgrade.',
    ...rest,
  };
}
