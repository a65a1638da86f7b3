import { DAY, HOUR } from '../clock/duration';
import { managedNode } from '../objects/managedNode';
import { namespace } from '../objects/namespace';
import { EVERYWHERE } from '../objects/workload';
import { workloadObjects } from '../objects/workloadObjects';
import { addressIn } from '../platform/addressIn';
import { standardAddons } from '../platform/standardFacts';
import type { ClusterFrame } from '../world/ClusterFrame';
import type { Moment, Scenario } from '../world/Scenario';

const REGION = 'us-east-1';
const VERSION = '1.34';

/** Made by hand long ago: no repository, no template, no access for the portal. */
export const legacy: Scenario = {
  account: 'sandbox',
  region: REGION,
  cluster: 'legacy',
  title: 'made by hand, of nobody’s template',
  faults: [],
  unmanaged: true,
  frameAt,
};

function frameAt({ start, now }: Moment): ClusterFrame {
  const createdAt = start - 400 * DAY;
  const nodes = ['a', 'b'].map((zone, index) =>
    managedNode({
      group: 'workers',
      address: addressIn([], index, `legacy ${zone}`),
      instanceType: 'm5.large',
      capacityType: 'ON_DEMAND',
      region: REGION,
      zone: REGION + zone,
      version: VERSION,
      createdAt: start - 120 * DAY,
      now,
    }),
  );
  return {
    eks: {
      status: 'ACTIVE',
      version: VERSION,
      platformVersion: 'eks.21',
      createdAt,
      supportType: 'EXTENDED',
      publicAccess: true,
      publicAccessCidrs: ['0.0.0.0/0'],
      entityRef: '',
      addons: standardAddons(VERSION, createdAt).filter(({ name }) =>
        ['coredns', 'kube-proxy', 'vpc-cni'].includes(name),
      ),
      nodeGroups: [
        {
          name: 'workers',
          status: 'ACTIVE',
          createdAt,
          capacityType: 'ON_DEMAND',
          instanceTypes: ['m5.large'],
          amiType: 'AL2023_x86_64_STANDARD',
          scaling: { minSize: 2, desiredSize: 2, maxSize: 4 },
          taints: [],
          labels: {},
        },
      ],
      podIdentities: [],
      accessEntries: [
        {
          roleName: 'eks-platform-admin',
          groups: ['system:masters'],
          createdAt,
        },
      ],
    },
    objects: [
      ...['default', 'kube-system', 'intranet'].map(name =>
        namespace(name, createdAt),
      ),
      ...nodes,
      ...workloadObjects({
        workloads: [
          {
            kind: 'DaemonSet',
            namespace: 'kube-system',
            name: 'aws-node',
            image: 'amazon-k8s-cni:v1.19.2',
            createdAt,
            cpu: 50,
            memory: 64,
            tolerations: EVERYWHERE,
          },
          {
            kind: 'Deployment',
            namespace: 'intranet',
            name: 'wiki',
            image: 'registry.acme.dev/team-web/wiki:7',
            createdAt: createdAt + HOUR,
            cpu: 200,
            memory: 512,
            replicas: 2,
          },
        ],
        nodes,
        version: VERSION,
        now,
      }),
    ],
    crds: [],
    iamRoles: [],
    hostedZones: [],
  };
}
