import { MINUTE } from '../../clock/duration';
import { karpenterNode } from '../../objects/karpenterNode';
import { addressIn } from '../../platform/addressIn';
import type { FaultScenario } from '../kit/FaultScenario';

/** A start-up taint that nobody lifts: the node runs, costs and takes no pod. */
export const startupTaintStays: FaultScenario = {
  id: 'startup-taint-stays',
  title: 'Nobody lifts a start-up taint',
  expects: 'startup-taint-stays',
  heal: 'lets the driver tolerate the pool’s taint',
  cause(stage) {
    const pool = stage.find({ kind: 'NodePool', name: 'default' });
    const createdAt = stage.ago(48);
    const [claim, node] = karpenterNode({
      pool,
      claim: 'default-5t4rt',
      address: addressIn([], 1, 'startup taint'),
      instanceType: 'm7g.large',
      capacityType: 'spot',
      region: stage.region,
      zone: stage.zone('b'),
      version: stage.eks.version,
      createdAt,
      now: stage.now,
    });
    const taint = {
      key: 'ebs.csi.aws.com/agent-not-ready',
      effect: 'NoExecute' as const,
    };
    stage.join(claim, {
      ...node,
      spec: { ...node.spec, taints: [taint] },
    });
    const since = createdAt + MINUTE;
    stage.conditions(
      { kind: 'NodeClaim', name: claim.metadata.name },
      [
        'Initialized',
        'Unknown',
        'StartupTaintsExist',
        `StartupTaint "${taint.key}:${taint.effect}" still exists`,
        since,
      ],
      ['Ready', 'Unknown', 'UnhealthyDependents', 'Initialized=Unknown', since],
    );
  },
};
