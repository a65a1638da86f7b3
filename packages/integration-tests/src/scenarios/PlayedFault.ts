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
  /** Simulated seconds from the cure until nothing shows it any more. */
  healsSeconds: number;
}

type Unmeasured = Omit<PlayedFault, 'limit'>;

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
      return { ...fault, limit: detectionLimit(before, after) };
    }),
  );
  return chosen.sort((one, other) => one.limit.everyMs - other.limit.everyMs);
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
