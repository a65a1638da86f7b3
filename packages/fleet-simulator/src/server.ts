import type { Server } from 'node:net';
import { AwsServer } from './aws/AwsServer';
import type { Clock } from './clock/Clock';
import { systemClock } from './clock/Clock';
import { KubernetesServer } from './kubernetes/KubernetesServer';
import { createServerCertificate } from './kubernetes/serverCertificate';
import { DEMO_SCENARIOS } from './scenarios';
import type { Scenario } from './world/Scenario';
import { World } from './world/World';

export interface FleetSimulatorOptions {
  /** 0 takes any free port. */
  ports?: { aws?: number; kubernetes?: number; git?: number };
  /** Default: real time. */
  clock?: Clock;
  /** Divides the waits of everything that is being created; default 1. */
  speed?: number;
  /** Default: the demo fleet. */
  scenarios?: Scenario[];
}

/** A running simulator. */
export interface FleetSimulator {
  awsUrl: string;
  kubernetesUrl: string;
  gitUrl: string;
  /** PEM of the authority behind `kubernetesUrl`. */
  authority: string;
  world: World;
  /** Ends faults of a cluster; without an id all of them. Returns the healed ids. */
  heal(cluster: string, fault?: string): string[];
  stop(): Promise<void>;
}

/** Starts all servers of the simulator on localhost. */
export async function startFleetSimulator(
  options: FleetSimulatorOptions = {},
): Promise<FleetSimulator> {
  const { ports = {}, clock = systemClock, speed = 1 } = options;
  const certificate = await createServerCertificate();
  const world = new World({
    clock,
    speed,
    scenarios: options.scenarios ?? DEMO_SCENARIOS,
    repositoryOf: cluster => ({
      url: `http://localhost:${ports.git ?? 0}/platforms/${cluster}.git`,
      head: '0'.repeat(40),
      previous: '0'.repeat(40),
    }),
  });
  const kubernetes = new KubernetesServer(world, certificate);
  const kubernetesPort = await listen(kubernetes.server, ports.kubernetes ?? 0);
  const kubernetesUrl = `https://localhost:${kubernetesPort}`;
  const aws = new AwsServer(world, {
    kubernetesUrl,
    authority: certificate.authority,
  });
  const awsPort = await listen(aws.server, ports.aws ?? 0);
  return {
    awsUrl: `http://127.0.0.1:${awsPort}`,
    kubernetesUrl,
    gitUrl: `http://localhost:${ports.git ?? 0}`,
    authority: certificate.authority,
    world,
    heal: (cluster, fault) => world.heal(cluster, fault),
    async stop() {
      kubernetes.stop();
      aws.stop();
    },
  };
}

/** Listens on the loopback addresses only and returns the port. */
async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}
