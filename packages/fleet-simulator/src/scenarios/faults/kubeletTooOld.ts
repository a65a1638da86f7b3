import type { FaultScenario } from '../kit/FaultScenario';

/** A node that upgrades forgot. */
export const kubeletTooOld: FaultScenario = {
  id: 'kubelet-too-old',
  title: 'A kubelet is older than the control plane allows',
  expects: 'kubelet-too-old',
  heal: 'replaces the node',
  cause(stage) {
    const node = stage.nodes.find(({ kind }) => kind === 'Node')!;
    stage.change(
      { kind: 'Node', name: node.metadata.name },
      { status: { nodeInfo: { kubeletVersion: 'v1.32.9-eks-113cf36' } } },
    );
  },
};
