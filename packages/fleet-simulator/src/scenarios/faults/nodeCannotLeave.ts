import { HOUR, SECOND, timestamp } from '../../clock/duration';
import type { FaultScenario } from '../kit/FaultScenario';

/** A node that expired and cannot be emptied, since a budget allows no eviction. */
export const nodeCannotLeave: FaultScenario = {
  id: 'S9',
  title: 'A disruption budget keeps an expired node from leaving',
  expects: 'node-drain-blocked',
  heal: 'scales the Deployment to two',
  cause(stage) {
    const deletedAt = stage.moment.start - 26 * HOUR;
    const node = stage.nodes.find(
      ({ kind, metadata }) =>
        kind === 'Node' && metadata.labels?.['karpenter.sh/nodepool'],
    )!;
    const claim = stage.nodes.find(
      ({ kind, status }) =>
        kind === 'NodeClaim' && status.nodeName === node.metadata.name,
    )!;
    const claimName = { kind: 'NodeClaim', name: claim.metadata.name };
    const nodeName = { kind: 'Node', name: node.metadata.name };
    stage.change(claimName, {
      metadata: {
        creationTimestamp: timestamp(deletedAt - 720 * HOUR),
        deletionTimestamp: timestamp(deletedAt),
      },
      spec: { expireAfter: '720h', terminationGracePeriod: null },
    });
    stage.conditions(claimName, [
      'Drained',
      'Unknown',
      'Draining',
      'Draining',
      deletedAt,
    ]);
    stage.change(nodeName, {
      metadata: { deletionTimestamp: timestamp(deletedAt) },
      spec: {
        taints: [{ key: 'karpenter.sh/disrupted', effect: 'NoSchedule' }],
      },
    });
    const lastAt = stage.now - (stage.now % (60 * SECOND));
    stage.event(nodeName, {
      reason: 'FailedDraining',
      message: 'Failed to drain node, 1 pods are waiting to be evicted',
      component: 'karpenter',
      firstAt: deletedAt,
      lastAt,
      count: 780,
    });
    stage.event(nodeName, {
      reason: 'DisruptionBlocked',
      message: 'Pdb prevents pod evictions (PodDisruptionBudget=hello/hello)',
      component: 'karpenter',
      firstAt: deletedAt,
      lastAt,
      count: 310,
    });
    stage.rework('hello', { replicas: 1 });
    budget(stage, 'hello', 0);
  },
  distractor(stage) {
    // Nobody wants the node under it to leave.
    budget(stage, 'traefik', 0);
  },
};

function budget(
  stage: Parameters<FaultScenario['cause']>[0],
  name: string,
  disruptionsAllowed: number,
): void {
  stage.make(
    'policy/v1',
    { kind: 'PodDisruptionBudget', name, namespace: name },
    stage.ago(40 * 24 * 60),
    {
      spec: {
        minAvailable: 1,
        selector: { matchLabels: { 'app.kubernetes.io/name': name } },
      },
      status: {
        observedGeneration: 1,
        currentHealthy: 1,
        desiredHealthy: 1,
        expectedPods: 1,
        disruptionsAllowed,
        conditions: [
          {
            type: 'DisruptionAllowed',
            status: 'False',
            reason: 'InsufficientPods',
            message: '',
            lastTransitionTime: timestamp(stage.ago(26 * 60)),
          },
        ],
      },
    },
  );
}
