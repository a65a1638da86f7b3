import { DAY, HOUR, SECOND } from '../../clock/duration';
import { deriveTree } from '../../seeds/derivedTree';
import type { FileTree } from '../../seeds/goldenTree';
import { seedCommit } from '../../seeds/seedCommit';
import type { Moment, Scenario } from '../../world/Scenario';
import { calmPlatform } from './calmPlatform';
import type { BenignScenario, FaultScenario } from './FaultScenario';
import { Stage } from './Stage';

/** A cluster and what it plays. */
export interface PlayedCluster {
  cluster: string;
  /** Alias; default `sandbox`. */
  account?: string;
  title?: string;
  /** Kubernetes minor version of its repository; default 1.36. */
  version?: string;
  /** All at once; each heals on its own. */
  faults?: FaultScenario[];
  benign?: BenignScenario[];
}

const AGE = 45 * DAY;

/** A calm platform with faults on it, as a scenario of the fleet. */
export function playCluster(played: PlayedCluster): Scenario {
  const { cluster, account = 'sandbox', faults = [], benign = [] } = played;
  return {
    account,
    region: 'us-east-1',
    cluster,
    title:
      played.title ??
      [...faults, ...benign].map(({ title }) => title).join('; '),
    faults,
    frameAt: moment => frameAt(moment, faults, benign),
    repository: (golden, start) => ({
      name: cluster,
      description: played.title ?? 'Plays what can go wrong.',
      commits: [
        seedCommit(
          'portal',
          start - AGE,
          `Platform ${cluster}, made by the template eks-platform`,
          playedTree(golden, played),
        ),
      ],
    }),
  };
}

/** What the repository of a played cluster holds. */
export function playedTree(golden: FileTree, played: PlayedCluster): FileTree {
  const { account = 'sandbox' } = played;
  const isSandbox = account === 'sandbox';
  return deriveTree(golden, {
    cluster: played.cluster,
    account,
    team: 'team-platform',
    parentZone: isSandbox ? 'sandbox.acme.dev' : 'acme.dev',
    parentZoneId: isSandbox ? 'Z0SANDBOX' : 'Z0NEWPARENT',
    description: played.title ?? 'Plays what can go wrong.',
    kubernetesVersion: played.version ?? '1.36',
    systemInstanceType: 't4g.medium',
    systemAmiType: 'AL2023_ARM_64_STANDARD',
    systemCapacityType: 'ON_DEMAND',
  });
}

function frameAt(
  moment: Moment,
  faults: FaultScenario[],
  benign: BenignScenario[],
) {
  const { now, start, healed, speed } = moment;
  const calm = calmPlatform(moment, {
    born: start - AGE,
    appliedAt: start - 5 * HOUR,
  });
  const stage = new Stage(moment, calm);
  for (const { play } of benign) {
    play(stage);
  }
  for (const fault of faults) {
    const healedAt = healed[fault.id];
    const takes = ((fault.heals ?? 20) * SECOND) / speed;
    if (healedAt === undefined || now < healedAt + takes) {
      fault.cause(stage);
    }
    fault.distractor?.(stage);
  }
  return stage.toFrame();
}
