import type { Fault } from '../../world/Scenario';
import type { Stage } from './Stage';

/** One thing that goes wrong on an otherwise calm platform. */
export interface FaultScenario extends Fault {
  /** Seconds from the cure until nothing shows it any more; default 20. */
  heals?: number;
  /** What the cluster and AWS show while it lasts. */
  cause(stage: Stage): void;
  /** Something beside it that only looks like trouble, and stays when it is healed. */
  distractor?(stage: Stage): void;
}

/** Something that looks alarming for a moment and is nobody's problem. */
export interface BenignScenario {
  /** Such as `rolling-update`. */
  id: string;
  title: string;
  play(stage: Stage): void;
}
