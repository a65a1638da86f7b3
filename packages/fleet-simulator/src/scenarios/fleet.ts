import type { Fault, Scenario } from '../world/Scenario';
import { BENIGN_SCENARIOS } from './benign';
import { bluesky } from './bluesky';
import { dp } from './dp';
import { FAULT_SCENARIOS } from './faults';
import { forcedUpgrade } from './faults/forcedUpgrade';
import { gpuDrought } from './faults/gpuDrought';
import { nodeCannotLeave } from './faults/nodeCannotLeave';
import { outsideAllowList } from './faults/outsideAllowList';
import { renewalRateLimited } from './faults/renewalRateLimited';
import { startupTaintStays } from './faults/startupTaintStays';
import { largeCluster } from './kit/largeCluster';
import { manyClusters } from './kit/manyClusters';
import { playCluster } from './kit/playCluster';
import { legacy } from './legacy';
import { payments } from './payments';

/** Clusters of the pictures that are in trouble; `EKS_SIMULATOR_FLEET` adds them to the demo. */
export const TROUBLED_SCENARIOS: Scenario[] = [
  playCluster({
    cluster: 'atlas',
    account: 'data-dev',
    title: 'no GPU to buy, one node that cannot leave, one that takes no pod',
    faults: [gpuDrought, nodeCannotLeave, startupTaintStays],
  }),
  playCluster({
    cluster: 'grid',
    account: 'data-dev',
    title: 'a renewal that fails behind a valid certificate',
    faults: [renewalRateLimited],
  }),
  playCluster({
    cluster: 'batch',
    title: 'AWS upgrades it in five days',
    version: '1.31',
    faults: [forcedUpgrade],
  }),
  playCluster({
    cluster: 'ml-lab',
    title: 'its endpoint does not admit this Backstage',
    faults: [outsideAllowList],
  }),
];

/** The clusters that the demo begins with. */
export const DEMO_SCENARIOS: Scenario[] = [bluesky, dp, payments, legacy];

/** What goes wrong on the clusters of the demo by themselves; the calm platforms play the rest. */
export function demoFaults(): Fault[] {
  return DEMO_SCENARIOS.flatMap(({ faults }) => faults);
}

/**
 * Reads which clusters to play: names of clusters (`atlas`, `titan`), `demo`, `troubled`, `many` (200 clusters), and ids of faults and benign
 * scenarios (`S6`, `rolling-update`), each of which gets a cluster of its own; throws for a name that is none.
 */
export function chooseFleet(text: string): Scenario[] {
  const chosen = text.split(',').flatMap(each => named(each.trim()));
  const ids = new Map(chosen.map(each => [each.cluster, each]));
  return [...ids.values()];
}

function named(name: string): Scenario[] {
  if (name === 'demo') {
    return DEMO_SCENARIOS;
  }
  if (name === 'troubled') {
    return TROUBLED_SCENARIOS;
  }
  if (name === 'titan') {
    return [
      largeCluster({
        cluster: 'titan',
        account: 'data-dev',
        nodes: 10_000,
        podsPerNode: 10,
        churnPerMinute: 0.05,
      }),
    ];
  }
  if (name === 'many') {
    return manyClusters({ count: 200, dead: 0.1, slow: 0.05 });
  }
  const cluster = [...DEMO_SCENARIOS, ...TROUBLED_SCENARIOS].find(
    each => each.cluster === name,
  );
  const fault = FAULT_SCENARIOS.find(({ id }) => id === name);
  const benign = BENIGN_SCENARIOS.find(({ id }) => id === name);
  if (cluster) {
    return [cluster];
  }
  if (fault ?? benign) {
    return [
      playCluster({
        cluster: name.toLowerCase(),
        faults: fault && [fault],
        benign: benign && [benign],
      }),
    ];
  }
  throw new Error(
    `EKS_SIMULATOR_FLEET names ${name}, which is no cluster and no scenario`,
  );
}
