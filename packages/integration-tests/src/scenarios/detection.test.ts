import { PROBLEM_REGISTRY } from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  FAULT_SCENARIOS,
  playCluster,
  type FaultScenario,
} from 'fleet-simulator/scenarios';
import { startFleetSimulator } from 'fleet-simulator/server';
import { Portal } from '../portal';
import { detect, type Detection } from './detect';
import { detectionTable } from './detectionTable';

jest.setTimeout(1_200_000);

/** Part of the scenarios with a rule whose cause must be the first problem that is told. */
const GOAL = 0.95;

// Takes minutes and both cores: EKS_PLATFORM_PLAY_FAULTS=all, or ids such as `S6,S7`.
const asked = process.env.EKS_PLATFORM_PLAY_FAULTS ?? '';
const describeWhenAsked = asked ? describe : describe.skip; // minutes long, only when asked for

// So many clusters at a time, since simulator and backend share one process here.
const BATCH = 4;

// A rule names its scenario; what no rule names yet is listed as such, and counts for nothing.
const hasRule = ({ id, expects }: FaultScenario) =>
  PROBLEM_REGISTRY.some(each => each.scenario === id || each.id === expects);
const unjudged = FAULT_SCENARIOS.filter(each => !hasRule(each));
const judged = FAULT_SCENARIOS.filter(
  each =>
    hasRule(each) && (asked === 'all' || asked.split(',').includes(each.id)),
);
const batches = Array.from(
  { length: Math.ceil(judged.length / BATCH) },
  (_, index) => judged.slice(index * BATCH, (index + 1) * BATCH),
);

// The backend asks for these every five to fifteen minutes: each question costs, or EKS itself looks once a day.
const ASKED_RARELY = [
  'aws-calls-denied',
  'deprecated-api-used',
  'disks-unused',
  'eks-misconfigured',
];

describeWhenAsked('every fault with a rule', () => {
  const environment = { ...process.env };
  const detections: Detection[] = [];

  beforeAll(async () => {
    for (const batch of batches) {
      detections.push(...(await playBatch(batch)));
    }
  });
  afterAll(() => {
    process.stdout.write(detectionTable(detections, unjudged));
    process.env = environment;
  });

  it.each(judged.length > 0 ? judged.map(fault => fault.id) : ['none'])(
    '%s is told, and gone after its cure',
    id => {
      const detection = detections.find(each => each.id === id);
      expect(detection?.told).not.toEqual([]);
      expect(ASKED_RARELY.includes(id) ? [] : detection?.left).toEqual([]);
    },
  );

  it('has the right cause first nearly always', () => {
    const right = detections.filter(({ isFirst }) => isFirst);
    expect(right.length / detections.length).toBeGreaterThanOrEqual(GOAL);
  });
});

async function playBatch(faults: FaultScenario[]): Promise<Detection[]> {
  const clusters = faults.map(({ id }) => ({
    cluster: clusterOf(id),
    ref: `sandbox/us-east-1/${clusterOf(id)}`,
  }));
  const simulator = await startFleetSimulator({
    // A cure takes a second instead of twenty.
    speed: 20,
    scenarios: faults.map(fault =>
      playCluster({ cluster: clusterOf(fault.id), faults: [fault] }),
    ),
  });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: simulator.awsUrl,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'demo',
    AWS_SECRET_ACCESS_KEY: 'demo',
  });
  const portal = await Portal.start({
    ...clusters[0],
    others: clusters.slice(1),
    dns: simulator.dnsAddress,
  });
  try {
    // All at once: some facts of AWS are asked for once a minute only.
    return await Promise.all(
      faults.map(fault =>
        detect({
          portal,
          cluster: clusterOf(fault.id),
          fault,
          heal: () => simulator.heal(clusterOf(fault.id), fault.id),
        }),
      ),
    );
  } finally {
    await portal.stop();
    await simulator.stop();
  }
}

function clusterOf(id: string): string {
  return `play-${id.toLowerCase()}`;
}
