import { DAY, HOUR } from '../clock/duration';
import { ingressRoute, service } from '../objects/ingress';
import type { KubernetesObject } from '../objects/KubernetesObject';
import { namespace } from '../objects/namespace';
import { withUsage } from '../objects/nodePool';
import { overlay } from '../objects/overlay';
import { workloadObjects } from '../objects/workloadObjects';
import { settledPlatform } from '../platform/settledPlatform';
import type { ClusterFrame } from '../world/ClusterFrame';
import type { Moment, Scenario } from '../world/Scenario';
import { nodesAt } from './bluesky/nodes';
import { teamWorkloadsAt } from './bluesky/workloads';
import { blueskyRepository } from '../seeds/blueskyRepository';

/** Healthy: what calm looks like, with nodes and pods that come and go. */
export const bluesky: Scenario = {
  account: 'sandbox',
  region: 'us-east-1',
  cluster: 'bluesky',
  title: 'healthy, with a GPU pool',
  faults: [],
  frameAt,
  repository: blueskyRepository,
};

// Hosts that teams added to the platform's own: name and namespace.
const HOSTS: [string, string][] = [
  ['sleeper', 'sleeper'],
  ['shop', 'web'],
  ['docs', 'web'],
  ['embed', 'vision'],
];

function frameAt(moment: Moment): ClusterFrame {
  const { start, now, repository } = moment;
  const born = start - 41 * DAY;
  const settled = settledPlatform(moment, {
    born,
    fetchedAt: start - 2.5 * HOUR,
    reportedAt: start - 6 * HOUR,
  });
  const pools = settled.objects.filter(({ kind }) => kind === 'NodePool');
  const { steady, visiting } = nodesAt(moment, pools, born);
  const nodes = [...steady, ...visiting];
  const claims = nodes.filter(({ kind }) => kind === 'NodeClaim');
  return {
    ...settled.frame,
    objects: overlay(settled.objects, [
      ...nodes,
      ...pools.map(pool => withUsage(pool, claims)),
      ...workloadObjects({
        workloads: [
          ...settled.workloads,
          ...teamWorkloadsAt(moment, born + HOUR),
        ],
        nodes: nodes.filter(({ kind }) => kind === 'Node'),
        transientNodes: visiting.map(({ metadata }) => metadata.name),
        version: repository.platform.values.kubernetesVersion,
        now,
      }),
      ...hosts(repository.platform.values.dnsZone, born + 2 * HOUR),
      ...['sleeper', 'web', 'vision'].map(name => namespace(name, born + HOUR)),
    ]),
  };
}

function hosts(
  zone: string | undefined,
  createdAt: number,
): KubernetesObject[] {
  return HOSTS.flatMap(([name, ns]) => [
    ingressRoute({
      name,
      namespace: ns,
      match: `Host(\`${name}.${zone}\`)`,
      createdAt,
      tls: 'default',
    }),
    service({
      name,
      namespace: ns,
      createdAt,
      ports: [{ name: 'http', port: 80 }],
    }),
  ]);
}
