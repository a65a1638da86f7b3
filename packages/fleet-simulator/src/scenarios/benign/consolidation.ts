import { MINUTE } from '../../clock/duration';
import type { BenignScenario } from '../kit/FaultScenario';
import { visitingNode } from '../kit/visitingNode';

/** Karpenter removes a node that is hardly used, and buys one again when work comes. */
export const consolidation: BenignScenario = {
  id: 'consolidation',
  title: 'a hardly used node is removed',
  play(stage) {
    const period = 8 * MINUTE;
    const joinsAt = Math.floor(stage.now / period) * period;
    const leavesAt = joinsAt + 5 * MINUTE;
    const node = visitingNode(stage, {
      seed: `consolidated ${joinsAt}`,
      joinsAt,
      leavesAt,
    });
    stage.join(...node);
    const [claim] = node;
    if (claim && stage.now >= leavesAt) {
      stage.event(
        { kind: 'NodeClaim', name: claim.metadata.name },
        {
          type: 'Normal',
          reason: 'DisruptionTerminating',
          message: 'Disrupting NodeClaim: Underutilized/Delete',
          component: 'karpenter',
          firstAt: leavesAt,
          lastAt: leavesAt,
        },
      );
    }
  },
};
