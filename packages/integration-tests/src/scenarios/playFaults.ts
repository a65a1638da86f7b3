import type { ClusterView } from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  startFleetSimulator,
  type FleetSimulator,
} from 'fleet-simulator/server';
import { setTimeout as sleep } from 'node:timers/promises';
import { Portal } from '../portal';
import type { Detection } from './Detection';
import type { DetectionLimit } from './detectionLimit';
import type { PlayedFault } from './PlayedFault';
import type { TimeOfDay } from './TimeOfDay';

// A cure takes a second instead of twenty.
const SPEED = 20;
const STEP_MS = 500;
const CALM_WITHIN_MS = 60_000;
// So long the right answer must stay the right one.
const STAYS_MS = 2_000;
const CUT_MS = 500;
// What costs AWS or the API server something is read for who asks only.
const UNASKED = 'deniedCalls,storage';

/** Lets faults strike calm clusters all at once, cures them, and tells what the backend made of each. */
export async function playFaults(
  faults: PlayedFault[],
  time: TimeOfDay,
): Promise<Detection[]> {
  const simulator = await startFleetSimulator({
    speed: SPEED,
    scenarios: faults.map(({ scenario }) => scenario),
  });
  faults.forEach(({ cluster }) => simulator.hold(cluster));
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: simulator.awsUrl,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'demo',
    AWS_SECRET_ACCESS_KEY: 'demo',
  });
  const [first, ...others] = faults;
  const portal = await Portal.start({
    ...first,
    others,
    dns: simulator.dnsAddress,
  });
  try {
    return await play(faults, { simulator, portal, time });
  } finally {
    await portal.stop();
    await simulator.stop();
  }
}

interface Stage {
  simulator: FleetSimulator;
  portal: Portal;
  time: TimeOfDay;
}

async function play(faults: PlayedFault[], stage: Stage) {
  const { simulator, portal, time } = stage;
  const look = ({ cluster }: PlayedFault) => portal.view(cluster, UNASKED);
  const calm = await until({
    faults,
    look,
    time,
    limits: faults.map(() => atOnce(CALM_WITHIN_MS)),
    enough: view =>
      view.sources.every(({ state }) => state !== 'loading') &&
      view.problems.length === 0,
  });
  const limits = faults.map(({ limit }) => limit);
  faults.forEach(({ cluster, id }) => simulator.strike(cluster, id));
  await cutConnections(
    faults.filter(({ atTheDoor }) => atTheDoor),
    simulator,
  );
  const found = await until({
    faults,
    look,
    time,
    limits,
    enough: (view, { expects }) => expects.includes(view.problems[0]?.id),
  });
  await sleep(STAYS_MS);
  const last = await Promise.all(faults.map(look));
  faults.forEach(({ cluster, id }) => simulator.heal(cluster, id));
  await sleep(
    (Math.max(...faults.map(each => each.healsSeconds)) * 1000) / SPEED,
  );
  const cleared = await until({
    faults,
    look,
    time,
    limits,
    enough: view => view.problems.length === 0,
  });
  return faults.map((fault, index): Detection => {
    const told = idsOf(last[index]);
    return {
      id: fault.id,
      expects: fault.expects.find(id => id === told[0]) ?? fault.expects[0],
      limit: fault.limit,
      before: calm[index].ms === undefined ? idsOf(calm[index].view) : [],
      told,
      foundMs: found[index].ms,
      clearedMs: cleared[index].ms,
      left: idsOf(cleared[index].view),
    };
  });
}

/** Looks at every cluster until it is as wanted or its limit has passed; polls that are not due are brought on by the clock. */
async function until(options: {
  faults: PlayedFault[];
  limits: DetectionLimit[];
  look(fault: PlayedFault): Promise<ClusterView>;
  enough(view: ClusterView, fault: PlayedFault): boolean;
  time: TimeOfDay;
}): Promise<{ view: ClusterView; ms?: number }[]> {
  const { faults, limits, look, enough, time } = options;
  const startedAt = time.now();
  const results: { view: ClusterView; ms?: number }[] = [];
  const rounds = [...new Set(limits.map(({ everyMs }) => everyMs))].sort(
    (one, other) => one - other,
  );
  for (const round of rounds) {
    time.moveTo(startedAt + round);
    const isDue = (index: number) =>
      limits[index].everyMs <= round &&
      time.now() - startedAt <= limits[index].everyMs + limits[index].withinMs;
    do {
      await Promise.all(
        faults.map(async (fault, index) => {
          if (results[index]?.ms === undefined) {
            const view = await look(fault);
            const ms = time.now() - startedAt;
            results[index] = enough(view, fault) ? { view, ms } : { view };
          }
        }),
      );
      await sleep(STEP_MS);
    } while (results.some(({ ms }, index) => ms === undefined && isDue(index)));
  }
  return results;
}

async function cutConnections(
  faults: PlayedFault[],
  { world }: FleetSimulator,
) {
  if (faults.length > 0) {
    const wires = faults.map(
      ({ ref }) => world.cluster(ref.replaceAll('/', '.'))!.wire,
    );
    wires.forEach(wire => wire.set('down'));
    await sleep(CUT_MS);
    wires.forEach(wire => wire.clear('down'));
  }
}

function atOnce(withinMs: number): DetectionLimit {
  return { kind: 'watch', everyMs: 0, withinMs };
}

function idsOf({ problems }: ClusterView): string[] {
  return problems.map(({ id }) => id);
}
