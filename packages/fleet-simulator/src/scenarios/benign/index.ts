import type { BenignScenario } from '../kit/FaultScenario';
import { brandNew } from './brandNew';
import { consolidation } from './consolidation';
import { fluxUpgrade } from './fluxUpgrade';
import { renewal } from './renewal';
import { rollingUpdate } from './rollingUpdate';
import { spotReplaced } from './spotReplaced';

/** What looks alarming for a moment and is nobody's problem: nothing may ever be reported of it. */
export const BENIGN_SCENARIOS: readonly BenignScenario[] = [
  brandNew,
  consolidation,
  fluxUpgrade,
  renewal,
  rollingUpdate,
  spotReplaced,
];
