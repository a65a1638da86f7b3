import { MINUTE } from '../../clock/duration';
import type { BenignScenario } from '../kit/FaultScenario';
import { visitingNode } from '../kit/visitingNode';

/** AWS takes a spot node back; Karpenter buys its successor before it is gone. */
export const spotReplaced: BenignScenario = {
  id: 'spot-replaced',
  title: 'a spot node is taken back and replaced',
  play(stage) {
    const period = 9 * MINUTE;
    // The one that leaves overlaps with the one that joins.
    for (const life of [0, 1]) {
      const joinsAt = Math.floor(stage.now / period) * period - life * period;
      const node = visitingNode(stage, {
        seed: `spot ${joinsAt}`,
        joinsAt,
        leavesAt: joinsAt + period + MINUTE,
      });
      stage.join(...node);
      const leaves = stage.now >= joinsAt + period;
      const [claim] = node;
      if (leaves && claim) {
        stage.event(
          { kind: 'NodeClaim', name: claim.metadata.name },
          {
            reason: 'SpotInterrupted',
            message: 'Spot interruption warning was triggered',
            component: 'karpenter',
            firstAt: joinsAt + period,
            lastAt: joinsAt + period,
          },
        );
      }
    }
  },
};
