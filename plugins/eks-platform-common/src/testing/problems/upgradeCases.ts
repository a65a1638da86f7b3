import type { EksInsightFacts } from '../../aws/eksInsight';
import { workload } from '../workloadObjects';
import { DAY, minutesAgo } from '../minutesAgo';
import { one, type ProblemCases } from './problemCase';

const insight = (changes: Partial<EksInsightFacts>): EksInsightFacts => ({
  id: 'i-1',
  name: 'Insight',
  category: 'UPGRADE_READINESS',
  status: 'PASSING',
  version: '1.37',
  refreshedAt: minutesAgo(300),
  changedAt: minutesAgo(3 * DAY),
  resources: [],
  deprecations: [],
  addons: [],
  ...changes,
});

export const upgradeCases: ProblemCases = {
  'kubernetes-support-ends': [
    one(
      'AWS will upgrade in five days',
      'critical',
      'AWS upgrades this cluster in 5 days whether ready or not',
      {
        aws: {
          version: () => ({
            version: '1.36',
            endOfStandardSupport: minutesAgo(-5.2 * DAY),
            endOfExtendedSupport: minutesAgo(-370 * DAY),
          }),
        },
      },
    ),
    one(
      'extended support begins in 40 days',
      'warning',
      'Standard support for Kubernetes 1.36 ends in 40 days',
      {
        aws: {
          cluster: cluster =>
            cluster && { ...cluster, supportType: 'EXTENDED' },
          version: () => ({
            version: '1.36',
            endOfStandardSupport: minutesAgo(-40.2 * DAY),
            endOfExtendedSupport: minutesAgo(-405 * DAY),
          }),
        },
      },
    ),
  ],
  'extended-support-paid': [
    one(
      'standard support has ended',
      'warning',
      'Kubernetes 1.36 is in extended support',
      {
        aws: {
          version: () => ({
            version: '1.36',
            endOfStandardSupport: minutesAgo(30 * DAY),
            endOfExtendedSupport: minutesAgo(-335 * DAY),
          }),
        },
      },
    ),
  ],
  'upgrade-blocked': [
    one(
      'an add-on is not made for the next version',
      'warning',
      '1 thing keeps this cluster from 1.37',
      {
        aws: {
          insights: () => [
            insight({
              name: 'Add-on compatibility',
              status: 'ERROR',
              reason: 'coredns v1.12.4 is not compatible with 1.37',
              addons: [{ name: 'coredns', versions: ['v1.13.1'] }],
            }),
          ],
        },
      },
    ),
  ],
  'deprecated-api-used': [
    one(
      'an old client asks for it',
      'warning',
      '1 client uses an API that ends with 1.37',
      {
        aws: {
          insights: () => [
            insight({
              status: 'WARNING',
              deprecations: [
                {
                  usage: '/apis/flowcontrol.apiserver.k8s.io/v1beta3',
                  replacedWith: '/apis/flowcontrol.apiserver.k8s.io/v1',
                  stopsIn: '1.37',
                  clients: [
                    { userAgent: 'old-operator/0.4', requests30d: 120 },
                  ],
                },
              ],
            }),
          ],
        },
      },
    ),
  ],
  'addon-incompatible': [
    one(
      'EKS no longer offers its version',
      'warning',
      'coredns is not made for Kubernetes 1.36',
      {
        aws: {
          addonVersions: () => [
            { name: 'coredns', versions: ['v1.13.1'], recommended: 'v1.13.1' },
          ],
        },
      },
    ),
  ],
  'karpenter-too-old': [
    one(
      'the control plane was upgraded first',
      'warning',
      'Karpenter 1.6.0 is too old for Kubernetes 1.36',
      {
        kubernetes: {
          deployments: () => [
            workload('kube-system/karpenter', {
              images: ['public.ecr.aws/karpenter/controller:1.6.0'],
            }),
          ],
        },
      },
    ),
  ],
  'kubelet-too-old': [
    one(
      'a node is three versions behind',
      'warning',
      '1 node must be replaced before the next upgrade',
      {
        kubernetes: {
          nodes: ([first, ...rest]) => [
            { ...first, kubeletVersion: 'v1.33.9-eks-1a2b3c4' },
            ...rest,
          ],
        },
      },
    ),
  ],
};
