import type {
  ClusterView,
  SectionState,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { playCluster, type PlayedCluster } from 'fleet-simulator/scenarios';
import {
  startFleetSimulator,
  type FleetSimulator,
} from 'fleet-simulator/server';
import { isDeepStrictEqual } from 'node:util';
import { Portal } from './portal';

const CALM = 'calm';
const STEP_MS = 250;
// A busy machine meets deadlines of its own; what is broken stays so, what is not comes back.
const WITHIN_MS = 60_000;

/** Clusters of one account that the simulator plays, the first of them calm, and the backend that looks at them. */
export class PlayedFleet {
  readonly simulator: FleetSimulator;
  readonly portal: Portal;
  readonly #environment: NodeJS.ProcessEnv;

  static async start(
    clusters: PlayedCluster[],
    breakIt: (simulator: FleetSimulator) => void = () => {},
  ): Promise<PlayedFleet> {
    const environment = { ...process.env };
    const played = [{ cluster: CALM }, ...clusters];
    const simulator = await startFleetSimulator({
      scenarios: played.map(playCluster),
    });
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: simulator.awsUrl,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'demo',
      AWS_SECRET_ACCESS_KEY: 'demo',
    });
    breakIt(simulator);
    const [first, ...others] = played.map(({ cluster }) => ({
      cluster,
      ref: `sandbox/us-east-1/${cluster}`,
    }));
    const portal = await Portal.start({ ...first, others });
    return new PlayedFleet(simulator, portal, environment);
  }

  private constructor(
    simulator: FleetSimulator,
    portal: Portal,
    environment: NodeJS.ProcessEnv,
  ) {
    this.simulator = simulator;
    this.portal = portal;
    this.#environment = environment;
  }

  async stop(): Promise<void> {
    await this.portal.stop();
    await this.simulator.stop();
    process.env = this.#environment;
  }

  /** Sections whose state is another than on the calm cluster, once they are those that a test expects, or at last. */
  async differencesOf(
    cluster: string,
    expected: Record<string, SectionState>,
  ): Promise<Record<string, SectionState>> {
    const deadline = Date.now() + WITHIN_MS;
    for (;;) {
      const [calm, broken] = await Promise.all([
        this.portal.settledView(CALM),
        this.portal.settledView(cluster),
      ]);
      const before = statesOf(calm);
      const differences = Object.fromEntries(
        Object.entries(statesOf(broken)).filter(
          ([section, state]) => state !== before[section],
        ),
      );
      if (isDeepStrictEqual(differences, expected) || Date.now() > deadline) {
        return differences;
      }
      await new Promise(resolve => setTimeout(resolve, STEP_MS));
    }
  }

  /** The view once it is as a test wants it. */
  async until(
    cluster: string,
    enough: (view: ClusterView) => boolean,
    withinMs = WITHIN_MS,
  ): Promise<ClusterView> {
    const deadline = Date.now() + withinMs;
    for (;;) {
      const view = await this.portal.view(cluster);
      if (enough(view)) {
        return view;
      }
      if (Date.now() > deadline) {
        throw new Error(
          `${cluster} after ${withinMs} ms: ${JSON.stringify(statesOf(view))}`,
        );
      }
      await new Promise(resolve => setTimeout(resolve, STEP_MS));
    }
  }
}

function statesOf(view: ClusterView): Record<string, SectionState> {
  return Object.fromEntries(
    Object.entries(view).flatMap(([name, part]) =>
      isSection(part) ? [[name, part.state]] : [],
    ),
  );
}

function isSection(part: unknown): part is { state: SectionState } {
  return typeof part === 'object' && part !== null && 'issues' in part;
}
