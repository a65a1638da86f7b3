import type { ClusterView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { playCluster } from 'fleet-simulator/scenarios';
import {
  startFleetSimulator,
  type FleetSimulator,
} from 'fleet-simulator/server';
import { goldenManifests } from './goldenPlatform';
import { Portal } from './portal';
import { crdFiles } from './realCluster/crdFiles';
import { EksFront } from './realCluster/EksFront';
import { Line } from './realCluster/Line';
import { RealCluster } from './realCluster/RealCluster';
import { findCrdFolder, findRealParts } from './realCluster/realParts';

const CLUSTER = 'calm';
const LOOK_EVERY_MS = 250;

/** A real cluster that the whole backend reaches as it reaches one of EKS: AWS is played, nothing else. */
export class RealPlatform {
  readonly cluster: RealCluster;
  readonly simulator: FleetSimulator;
  readonly line: Line;
  readonly eks: EksFront;
  readonly portal: Portal;
  readonly #environment: NodeJS.ProcessEnv;

  static async start(): Promise<RealPlatform> {
    const environment = { ...process.env };
    const simulator = await startFleetSimulator({
      scenarios: [playCluster({ cluster: CLUSTER })],
    });
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: simulator.awsUrl,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'demo',
      AWS_SECRET_ACCESS_KEY: 'demo',
    });
    const eks = await EksFront.start({
      simulator,
      account: 'sandbox',
      cluster: CLUSTER,
    });
    const cluster = await RealCluster.start({
      programs: findRealParts().folder!,
      tokenWebhook: eks.webhook,
    });
    await cluster.applyCrds(crdFiles(findCrdFolder()!));
    await cluster.apply(goldenManifests('kube/infra/access'));
    const line = await Line.to(cluster.url);
    eks.point({ url: line.url, authority: cluster.authority });
    const portal = await Portal.start({
      cluster: CLUSTER,
      ref: `sandbox/us-east-1/${CLUSTER}`,
    });
    return new RealPlatform({
      cluster,
      simulator,
      eks,
      line,
      portal,
      environment,
    });
  }

  private constructor(parts: {
    cluster: RealCluster;
    simulator: FleetSimulator;
    eks: EksFront;
    line: Line;
    portal: Portal;
    environment: NodeJS.ProcessEnv;
  }) {
    this.cluster = parts.cluster;
    this.simulator = parts.simulator;
    this.eks = parts.eks;
    this.line = parts.line;
    this.portal = parts.portal;
    this.#environment = parts.environment;
  }

  /** Objects that the simulator would tell of the cluster now. */
  get playedObjects(): Record<string, any>[] {
    return this.simulator.world.cluster(`sandbox.us-east-1.${CLUSTER}`)!.frame
      .objects;
  }

  /** The view once it is as a test wants it; otherwise what `tell` makes of the last one is in the error. */
  async until(
    enough: (view: ClusterView) => boolean,
    tell: (view: ClusterView) => unknown = view => view.sources,
    withinMs = 90_000,
  ): Promise<ClusterView> {
    const deadline = Date.now() + withinMs;
    for (;;) {
      const view = await this.portal.view();
      if (enough(view)) {
        return view;
      }
      if (Date.now() > deadline) {
        throw new Error(
          `After ${withinMs} ms: ${JSON.stringify(tell(view), null, 1)}`,
        );
      }
      await new Promise(resolve => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }

  async stop(): Promise<void> {
    await this.portal.stop();
    await this.line.stop();
    await this.cluster.stop();
    await this.eks.stop();
    await this.simulator.stop();
    process.env = this.#environment;
  }
}
