import { blueskyHealthy } from '../fixtures/blueskyHealthy';
import {
  edgeWithoutAccessEntry,
  labUnreachable,
} from '../fixtures/withoutAnswer';
import { minutesAgo } from '../minutesAgo';
import { meta } from '../objects';
import { troubledPod, workload } from '../workloadObjects';
import { change, one, type ProblemCases } from './problemCase';

const identity = (changes = {}) => ({
  namespace: 'kube-system',
  serviceAccount: 'karpenter',
  roleName: 'bluesky-karpenter',
  role: 'ok' as const,
  createdAt: minutesAgo(10_000),
  ...changes,
});

const karpenter = () =>
  workload('kube-system/karpenter', { ready: 0, serviceAccount: 'karpenter' });

export const identityCases: ProblemCases = {
  'pod-identity-mismatch': [
    one(
      'the association names another namespace than the pod runs in',
      'critical',
      'Karpenter is down: it has no AWS credentials',
      {
        kubernetes: {
          deployments: () => [karpenter()],
          serviceAccounts: () => [{ meta: meta('kube-system/karpenter') }],
          pods: pods => [
            ...pods,
            troubledPod('kube-system/karpenter-5f6d7c8b9-abcde', {
              trouble: 'CrashLoopBackOff',
              exitCode: 1,
              restarts: 9,
              serviceAccount: 'karpenter',
            }),
          ],
        },
        aws: { podIdentities: () => [identity({ namespace: 'karpenter' })] },
      },
    ),
  ],
  'pod-identity-role': [
    one(
      'the role is gone',
      'warning',
      'kube-system/karpenter gets no AWS credentials',
      {
        kubernetes: {
          serviceAccounts: () => [{ meta: meta('kube-system/karpenter') }],
        },
        aws: { podIdentities: () => [identity({ role: 'missing' })] },
      },
    ),
  ],
  'pod-identity-late': [
    one(
      'the association came after the pods',
      'warning',
      'kube-system/karpenter got its AWS role too late',
      {
        kubernetes: {
          serviceAccounts: () => [{ meta: meta('kube-system/karpenter') }],
          pods: pods => [
            ...pods,
            troubledPod('kube-system/karpenter-5f6d7c8b9-abcde', {
              sinceMinutes: 60,
              trouble: 'CrashLoopBackOff',
              exitCode: 1,
              restarts: 9,
              serviceAccount: 'karpenter',
            }),
          ],
        },
        aws: {
          podIdentities: () => [identity({ createdAt: minutesAgo(30) })],
        },
      },
    ),
  ],
  'reader-shut-out': [
    {
      name: 'EKS has no access entry for the reader',
      severity: 'warning',
      title: 'Backstage may not read inside this cluster',
      broken: edgeWithoutAccessEntry(),
      healed: blueskyHealthy(),
    },
  ],
  'allow-list-gap': [
    {
      name: 'Backstage has moved to another address',
      severity: 'warning',
      title: "Backstage is not in the endpoint's allow-list",
      broken: labUnreachable(),
      healed: blueskyHealthy(),
    },
  ],
  'endpoint-open': [
    one(
      'everybody may knock',
      'warning',
      'The API server is open to the whole Internet',
      {
        aws: {
          cluster: cluster =>
            cluster && { ...cluster, publicAccessCidrs: ['0.0.0.0/0'] },
        },
      },
    ),
  ],
  'aws-calls-denied': [
    {
      name: 'a controller lacks one action',
      severity: 'warning',
      title: 'AWS refuses sqs:GetQueueUrl to karpenter',
      broken: change({
        kubernetes: {
          serviceAccounts: () => [{ meta: meta('kube-system/karpenter') }],
        },
        aws: {
          podIdentities: () => [identity()],
          deniedCalls: () => ({
            logGroup: '/aws/cloudtrail/bluesky',
            from: minutesAgo(360),
            to: minutesAgo(0),
            calls: [
              {
                service: 'sqs.amazonaws.com',
                call: 'GetQueueUrl',
                principal: 'bluesky-karpenter',
                errorCode: 'AccessDenied',
                count: 42,
                firstAt: minutesAgo(50),
                lastAt: minutesAgo(2),
              },
            ],
          }),
        },
      }),
      healed: blueskyHealthy(),
    },
  ],
};
