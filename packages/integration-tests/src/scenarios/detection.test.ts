import { PROBLEM_REGISTRY } from '@eks-platform/backstage-plugin-eks-platform-common';
import { FAULT_SCENARIOS, playCluster } from 'fleet-simulator/scenarios';
import {
  startFleetSimulator,
  type FleetSimulator,
} from 'fleet-simulator/server';
import { Portal } from '../portal';
import { detect, type Detection } from './detect';
import { detectionTable } from './detectionTable';

jest.setTimeout(600_000);

/** Part of the scenarios with a rule whose cause must be the first problem that is told. */
const GOAL = 0.95;

// A rule names its scenario; what no rule names yet is listed as such, and counts for nothing.
const judged = FAULT_SCENARIOS.filter(({ id, expects }) =>
  PROBLEM_REGISTRY.some(each => each.scenario === id || each.id === expects),
);
const unjudged = FAULT_SCENARIOS.filter(each => !judged.includes(each));

describe('every fault with a rule', () => {
  const environment = { ...process.env };
  let detections: Detection[] = [];
  let simulator: FleetSimulator;
  let portal: Portal;

  beforeAll(async () => {
    const clusters = judged.map(fault => ({
      cluster: clusterOf(fault.id),
      ref: `sandbox/us-east-1/${clusterOf(fault.id)}`,
    }));
    simulator = await startFleetSimulator({
      // A cure takes a second instead of twenty.
      speed: 20,
      scenarios: judged.map(fault =>
        playCluster({ cluster: clusterOf(fault.id), faults: [fault] }),
      ),
    });
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: simulator.awsUrl,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'demo',
      AWS_SECRET_ACCESS_KEY: 'demo',
    });
    portal = await Portal.start({ ...clusters[0], others: clusters.slice(1) });
    // All at once: some facts of AWS are asked for once a minute only.
    detections = await Promise.all(
      judged.map(fault =>
        detect({
          portal,
          cluster: clusterOf(fault.id),
          fault,
          heal: () => simulator.heal(clusterOf(fault.id), fault.id),
        }),
      ),
    );
  });
  afterAll(async () => {
    process.stdout.write(detectionTable(detections, unjudged));
    await portal?.stop();
    await simulator?.stop();
    process.env = environment;
  });

  it.each(judged.map(fault => fault.id))(
    '%s is told, and gone after its cure',
    id => {
      const detection = detections.find(each => each.id === id);
      expect(detection?.told).not.toEqual([]);
      expect(detection?.left).toEqual([]);
    },
  );

  it('has the right cause first nearly always', () => {
    const right = detections.filter(({ isFirst }) => isFirst);
    expect(right.length / detections.length).toBeGreaterThanOrEqual(GOAL);
  });
});

function clusterOf(id: string): string {
  return `play-${id.toLowerCase()}`;
}
