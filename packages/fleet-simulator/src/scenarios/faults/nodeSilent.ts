import { timestamp } from '../../clock/duration';
import type { FaultScenario } from '../kit/FaultScenario';

/** A node whose kubelet says nothing any more. */
export const nodeSilent: FaultScenario = {
  id: 'node-silent',
  title: 'A kubelet has fallen silent',
  expects: 'node-not-ready',
  heal: 'replaces the node',
  cause(stage) {
    const since = stage.ago(13);
    const node = stage.nodes.find(
      ({ kind, metadata }) =>
        kind === 'Node' && metadata.labels?.['eks.amazonaws.com/nodegroup'],
    )!;
    const target = { kind: 'Node', name: node.metadata.name };
    stage.change(target, {
      spec: {
        taints: ['NoSchedule', 'NoExecute'].map(effect => ({
          key: 'node.kubernetes.io/unreachable',
          effect,
          timeAdded: timestamp(since),
        })),
      },
    });
    stage.conditions(
      target,
      ...['Ready', 'MemoryPressure', 'DiskPressure', 'PIDPressure']
        .map(
          type =>
            [
              type,
              'Unknown',
              'NodeStatusUnknown',
              'Kubelet stopped posting node status.',
              since,
            ] as const,
        )
        .map(each => [...each] as [string, 'Unknown', string, string, number]),
    );
    stage.event(target, {
      type: 'Normal',
      reason: 'NodeNotReady',
      message: `Node ${node.metadata.name} status is now: NodeNotReady`,
      component: 'node-controller',
      firstAt: since,
      lastAt: since,
    });
  },
};
