import { createServer, type Server } from 'node:net';
import { AwsServer } from './aws/AwsServer';
import type { ClusterEndpoint } from './aws/eks/EksCall';
import type { Clock } from './clock/Clock';
import { systemClock } from './clock/Clock';
import { DnsServer } from './dns/DnsServer';
import { GitHost } from './git/GitHost';
import { GitServer } from './git/GitServer';
import { followPushes } from './platform/followPushes';
import { KubernetesServer } from './kubernetes/KubernetesServer';
import { createServerCertificate } from './kubernetes/serverCertificate';
import { DEMO_SCENARIOS } from './scenarios';
import { readGoldenTree } from './seeds/goldenTree';
import { seedRepositories } from './seeds/seedRepositories';
import type { Scenario } from './world/Scenario';
import { World } from './world/World';

export { readToken } from './kubernetes/authentication';
export { ManualClock } from './clock/ManualClock';
export type { WireFault } from './world/WireFaults';

export interface FleetSimulatorOptions {
  /** 0 takes any free port. */
  ports?: { aws?: number; kubernetes?: number; git?: number; dns?: number };
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
  /** Address and port of the DNS server. */
  dnsAddress: string;
  /** PEM of the authority behind `kubernetesUrl`; another one after a rotation. */
  readonly authority: string;
  world: World;
  /** Where EKS says that the Kubernetes API of a cluster, by id, is; the simulator then plays only AWS for it. */
  elsewhere: Map<string, { endpoint: string; authority: string }>;
  /** Presents certificates of a new authority, which EKS tells from now on. */
  rotateAuthority(): Promise<void>;
  /** Ends faults of a cluster; without an id all of them. Returns the healed ids. */
  heal(cluster: string, fault?: string): string[];
  /** Keeps faults of a cluster from being there until they `strike`. */
  hold(cluster: string, fault?: string): string[];
  strike(cluster: string, fault?: string): string[];
  stop(): Promise<void>;
}

/** Starts all servers of the simulator on localhost. */
export async function startFleetSimulator(
  options: FleetSimulatorOptions = {},
): Promise<FleetSimulator> {
  const { ports = {}, clock = systemClock, speed = 1 } = options;
  const [certificate, host, golden] = await Promise.all([
    createServerCertificate(),
    GitHost.create(),
    readGoldenTree(),
  ]);
  const { scenarios = DEMO_SCENARIOS } = options;
  const world = new World({ clock, speed, scenarios });
  followPushes(host, world);
  const kubernetes = new KubernetesServer(world, certificate);
  const endpoint: ClusterEndpoint = {
    kubernetesUrl: '',
    authority: certificate.authority,
    elsewhere: new Map(),
  };
  const rotateAuthority = async () => {
    const next = await createServerCertificate();
    kubernetes.present(next);
    endpoint.authority = next.authority;
  };
  const git = new GitServer(host, world, rotateAuthority);
  const dns = new DnsServer(world);
  let aws: AwsServer | undefined;
  const stop = async () => {
    kubernetes.stop();
    git.stop();
    aws?.stop();
    await Promise.all([dns.stop(), host.remove()]);
  };
  try {
    host.baseUrl = `http://localhost:${await listen(git.server, ports.git)}`;
    await seedRepositories(host, scenarios, golden, world.start);
    endpoint.kubernetesUrl = `https://localhost:${await listen(
      kubernetes.server,
      ports.kubernetes,
    )}`;
    const dnsPort = ports.dns || (await findFreePort());
    await dns.listen(dnsPort);
    aws = new AwsServer(world, endpoint);
    const awsUrl = `http://127.0.0.1:${await listen(aws.server, ports.aws)}`;
    return {
      awsUrl,
      kubernetesUrl: endpoint.kubernetesUrl,
      gitUrl: host.baseUrl,
      dnsAddress: `127.0.0.1:${dnsPort}`,
      get authority() {
        return endpoint.authority;
      },
      world,
      elsewhere: endpoint.elsewhere,
      rotateAuthority,
      heal: (cluster, fault) => world.heal(cluster, fault),
      hold: (cluster, fault) => world.hold(cluster, fault),
      strike: (cluster, fault) => world.strike(cluster, fault),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Listens on the loopback addresses only and returns the port. */
async function listen(server: Server, port = 0): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

/** UDP and TCP take the same port, so it has to be chosen before either listens. */
async function findFreePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise(resolve => server.close(resolve));
  return port;
}
