import { MINUTE } from '../../clock/duration';
import type { FaultScenario } from '../kit/FaultScenario';
import { youngReplicas } from '../kit/youngReplicas';

/** Karpenter starts, finds no credentials and never learns of interruptions. */
export const karpenterWithoutCredentials: FaultScenario = {
  id: 'S2',
  title: 'Karpenter has no AWS credentials',
  expects: 'pod-identity-mismatch',
  heal: 'binds the role to kube-system/karpenter and restarts its pods',
  heals: 40,
  cause(stage) {
    const since = stage.ago(26);
    const name = { kind: 'HelmRelease', name: 'karpenter' };
    stage.eks = {
      ...stage.eks,
      podIdentities: stage.eks.podIdentities.map(each =>
        each.serviceAccount === 'karpenter'
          ? { ...each, namespace: 'karpenter' }
          : each,
      ),
    };
    stage.rework('karpenter', {
      trouble: {
        reason: 'CrashLoopBackOff',
        message:
          'back-off 5m0s restarting failed container=karpenter pod=karpenter',
        since,
        restarts: 9,
        last: { exitCode: 1, reason: 'Error' },
      },
    });
    stage.conditions(name, [
      'Ready',
      'False',
      'InstallFailed',
      'Helm install failed for release kube-system/karpenter with chart karpenter@1.14.1: context deadline exceeded',
      since,
    ]);
    stage.aws.queues = [
      {
        name: `Karpenter-${stage.cluster}`,
        messages: 37,
        inFlight: 0,
        retentionSeconds: 300,
        oldestSeconds: 290,
        createdAt: stage.eks.createdAt,
      },
    ];
    stage.aws.deniedCalls = Array.from({ length: 42 }, (_, index) => ({
      at: stage.now - index * MINUTE,
      source: 'sqs.amazonaws.com',
      name: 'GetQueueUrl',
      code: 'AccessDenied',
      message:
        'is not authorized to perform: sqs:GetQueueUrl because no identity-based policy allows the sqs:GetQueueUrl action',
      roleName: `${stage.cluster}-system`,
    }));
  },
  distractor: youngReplicas,
};
