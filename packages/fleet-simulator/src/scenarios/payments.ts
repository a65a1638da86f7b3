import { DAY, HOUR, MINUTE, SECOND } from '../clock/duration';
import { renewed } from '../clock/renewed';
import { karpenterNode } from '../objects/karpenterNode';
import type { KubernetesObject } from '../objects/KubernetesObject';
import { managedNode, SYSTEM_TAINT } from '../objects/managedNode';
import { namespace } from '../objects/namespace';
import { withUsage } from '../objects/nodePool';
import { overlay } from '../objects/overlay';
import { workloadObjects } from '../objects/workloadObjects';
import { settledPlatform } from '../platform/settledPlatform';
import type { ClusterFrame } from '../world/ClusterFrame';
import type { Moment, Scenario } from '../world/Scenario';
import { seededSuffix } from '../world/seeded';
import { paymentsRepository } from '../seeds/paymentsRepository';

/** Small, ordinary and healthy; it belongs to a team that shows it to nobody else. */
export const payments: Scenario = {
  account: 'sandbox',
  region: 'us-east-1',
  cluster: 'payments',
  title: 'healthy, of another team',
  faults: [],
  frameAt,
  repository: paymentsRepository,
};

function frameAt(moment: Moment): ClusterFrame {
  const { start, now, repository } = moment;
  const born = start - 77 * DAY;
  const settled = settledPlatform(moment, {
    born,
    fetchedAt: start - 3 * DAY,
    reportedAt: start - 3 * DAY,
  });
  const pools = settled.objects.filter(({ kind }) => kind === 'NodePool');
  const nodes = nodesAt(moment, pools, born);
  const claims = nodes.filter(({ kind }) => kind === 'NodeClaim');
  return {
    ...settled.frame,
    objects: overlay(settled.objects, [
      ...nodes,
      ...pools.map(pool => withUsage(pool, claims)),
      ...workloadObjects({
        workloads: [
          ...settled.workloads,
          {
            kind: 'Deployment',
            namespace: 'ledger',
            name: 'ledger',
            image: 'registry.acme.dev/team-payments/ledger:2026.46',
            createdAt: born + HOUR,
            cpu: 500,
            memory: 768,
            replicas: 3,
          },
        ],
        nodes: nodes.filter(({ kind }) => kind === 'Node'),
        version: repository.platform.values.kubernetesVersion,
        now,
      }),
      namespace('ledger', born + HOUR),
    ]),
  };
}

function nodesAt(
  { now, start, repository }: Moment,
  pools: KubernetesObject[],
  born: number,
): KubernetesObject[] {
  const { values, region, cluster } = repository.platform;
  const common = { region, version: values.kubernetesVersion, now };
  const system = ['10.0.2.14', '10.0.18.77', '10.0.34.3'].map(
    (address, index) =>
      managedNode({
        ...common,
        group: 'system',
        address,
        instanceType: values.systemInstanceTypes[0],
        capacityType: values.systemCapacityType,
        zone: `${region}${'abc'[index]}`,
        createdAt: born + 15 * MINUTE + index * 8 * SECOND,
        taints: [SYSTEM_TAINT],
      }),
  );
  const pooled = pools.slice(0, 1).flatMap(pool =>
    ['a', 'c'].flatMap((zone, index) => {
      const createdAt = renewed(start - (4 + 9 * index) * HOUR, DAY, now);
      return karpenterNode({
        ...common,
        pool,
        claim: `default-${seededSuffix(`${cluster} ${index} ${createdAt}`)}`,
        address: `10.0.${4 + 32 * index}.${
          100 + (Math.round(createdAt / DAY) % 90)
        }`,
        instanceType: 'm7g.large',
        capacityType: 'spot',
        zone: `${region}${zone}`,
        createdAt,
      });
    }),
  );
  return [...system, ...pooled];
}
