import {
  PROBLEM_REGISTRY,
  type ClusterView,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { FaultScenario } from 'fleet-simulator/scenarios';
import type { Portal } from '../portal';

// Longer than the slowest poll takes to come round.
const WITHIN_MS = 100_000;
const STEP_MS = 250;
// What costs AWS or the API server something is read for who asks only.
const UNASKED = 'deniedCalls,storage';

/** What the backend made of one fault. */
export interface Detection {
  id: string;
  /** Ids of the problems that it told, first the worst. */
  told: string[];
  /** Whether the cause was the first of them. */
  isFirst: boolean;
  /** Milliseconds from the first question to the right answer; from the cure to silence. */
  foundMs: number | undefined;
  clearedMs: number | undefined;
  /** Ids that were still told long after the cure. */
  left: string[];
}

/** Waits until the backend tells a fault, cures it, and waits until nothing is told any more. */
export async function detect(options: {
  portal: Portal;
  cluster: string;
  fault: FaultScenario;
  heal(): void;
}): Promise<Detection> {
  const { portal, cluster, fault, heal } = options;
  const ids = PROBLEM_REGISTRY.filter(
    each => each.scenario === fault.id || each.id === fault.expects,
  ).map(each => each.id);
  const found = await waitFor(
    () => portal.view(cluster, UNASKED),
    view => view.problems.some(({ id }) => ids.includes(id)),
  );
  const told = found.view.problems.map(({ id }) => id);
  heal();
  const cleared = await waitFor(
    () => portal.view(cluster, UNASKED),
    view => view.problems.length === 0,
  );
  return {
    id: fault.id,
    told: found.ms === undefined ? [] : told,
    isFirst: ids.includes(told[0]),
    foundMs: found.ms,
    clearedMs: cleared.ms,
    left: cleared.view.problems.map(({ id }) => id),
  };
}

async function waitFor(
  read: () => Promise<ClusterView>,
  enough: (view: ClusterView) => boolean,
): Promise<{ view: ClusterView; ms: number | undefined }> {
  const startedAt = Date.now();
  for (;;) {
    const view = await read();
    const ms = Date.now() - startedAt;
    if (enough(view)) {
      return { view, ms };
    }
    if (ms > WITHIN_MS) {
      return { view, ms: undefined };
    }
    await new Promise(resolve => setTimeout(resolve, STEP_MS));
  }
}
