import { PROBLEM_REGISTRY } from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  dp,
  faultFrames,
  FAULT_SCENARIOS,
  playCluster,
  type FaultScenario,
} from 'fleet-simulator/scenarios';
import type { FleetSimulatorOptions } from 'fleet-simulator/server';
import { detectionLimit, type DetectionLimit } from './detectionLimit';

type Scenario = NonNullable<FleetSimulatorOptions['scenarios']>[number];

// What Karpenter makes of the resumed release of dp takes longest, and so long.
const DP_HEALS_SECONDS = 300;
const HEALS_SECONDS = 20;

/** A fault with the cluster that it strikes. */
export interface PlayedFault {
  id: string;
  /** Ids of the problems that are right to be told first. */
  expects: string[];
  cluster: string;
  ref: string;
  scenario: Scenario;
  limit: DetectionLimit;
  /** Only who connects anew meets it: an open watch outlives its access by five minutes at most. */
  atTheDoor: boolean;
  /** Simulated seconds from the cure until nothing shows it any more. */
  healsSeconds: number;
}

type Unmeasured = Omit<PlayedFault, 'limit' | 'atTheDoor'>;

const AT_THE_DOOR = ['U2', 'U3'];
// What is denied is tried again every half a minute.
const DOOR = { kind: 'retry', everyMs: 0, withinMs: 40_000 };

const PLAYED: Unmeasured[] = [
  ...FAULT_SCENARIOS.map(onCalmCluster),
  ...dp.faults.map(({ id, expects }) => ({
    id,
    expects: problemsOf(id, expects),
    cluster: dp.cluster,
    ref: `${dp.account}/${dp.region}/${dp.cluster}`,
    scenario: dp,
    healsSeconds: DP_HEALS_SECONDS,
  })),
];

/** Ids of all faults that can be played. */
export const PLAYED_IDS = PLAYED.map(({ id }) => id);

/** Faults to play: each on a calm cluster of its own, but for those of the demo's `dp`; first what is watched, then what takes longest. */
export async function chooseFaults(ids: string[]): Promise<PlayedFault[]> {
  const now = Math.floor(Date.now() / 1000) * 1000;
  const chosen = await Promise.all(
    PLAYED.filter(({ id }) => ids.includes(id)).map(async fault => {
      const { before, after } = await faultFrames(
        fault.scenario,
        fault.id,
        now,
      );
      const limit = detectionLimit(before, after);
      return AT_THE_DOOR.includes(fault.id)
        ? { ...fault, limit: later(limit, DOOR), atTheDoor: true }
        : { ...fault, limit, atTheDoor: false };
    }),
  );
  return chosen.sort((one, other) => one.limit.everyMs - other.limit.everyMs);
}

function later(one: DetectionLimit, other: DetectionLimit): DetectionLimit {
  const slower = one.everyMs > other.everyMs ? one : other;
  return { ...slower, withinMs: Math.max(one.withinMs, other.withinMs) };
}

function onCalmCluster(fault: FaultScenario): Unmeasured {
  const cluster = `play-${fault.id.toLowerCase()}`;
  return {
    id: fault.id,
    expects: problemsOf(fault.id, fault.expects),
    cluster,
    ref: `sandbox/us-east-1/${cluster}`,
    scenario: playCluster({ cluster, faults: [fault] }),
    healsSeconds: fault.heals ?? HEALS_SECONDS,
  };
}

function problemsOf(scenario: string, expects: string): string[] {
  return PROBLEM_REGISTRY.filter(
    each => each.scenario === scenario || each.id === expects,
  ).map(({ id }) => id);
}
