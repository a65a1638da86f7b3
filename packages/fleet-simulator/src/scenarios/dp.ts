import { MINUTE } from '../clock/duration';
import { namespace } from '../objects/namespace';
import { portalRoles } from '../objects/portalRoles';
import { workloadObjects } from '../objects/workloadObjects';
import { SYSTEM_TAINT } from '../objects/managedNode';
import type { ClusterFrame } from '../world/ClusterFrame';
import type { Moment, Scenario } from '../world/Scenario';
import { capacityAt, GPU_TAINT } from './dp/capacity';
import { deliveryAt, karpenterInstalled } from './dp/delivery';
import {
  CLUSTER,
  DNS_ZONE,
  NEW_ZONE_ID,
  OLD_DNS_ZONE,
  OLD_ZONE_ID,
  REGION,
  timesOf,
  VERSION,
} from './dp/facts';
import { ingressAt } from './dp/ingress';
import { workloadsAt } from './dp/workloads';
import {
  dnsRoles,
  standardAccessEntries,
  standardAddons,
  standardPodIdentities,
} from './eksFacts';
import { CRDS_OF } from './platformKustomizations';
import { succeededReport } from './succeededReport';

const NAMESPACES = [
  'default',
  'kube-system',
  'flux-system',
  'external-dns',
  'cert-manager',
  'traefik',
  'gpu',
  'dagster',
  'monitoring',
  'docs',
  'previews',
  'recs',
  'sleeper',
];

/** In trouble: three causes at once, each with something beside it that only looks like trouble. */
export const dp: Scenario = {
  account: 'data-dev',
  region: REGION,
  cluster: CLUSTER,
  title:
    'in trouble: no workload node, a GPU node without devices, a certificate that DNS refuses',
  faults: [
    {
      id: 'S1',
      title: 'The NodePools are refused, because karpenter-crd is suspended',
      expects: 'karpenter-crds-missing',
      heal: 'resumes HelmRelease kube-system/karpenter-crd',
    },
    {
      id: 'S4',
      title: 'The device plugin does not tolerate workload=gpu',
      expects: 'gpu-node-without-devices',
      heal: 'adds the toleration to DaemonSet gpu/nvidia-device-plugin',
    },
    {
      id: 'S5',
      title: 'The issuer names a zone that its role may not change',
      expects: 'certificate-dns01-denied',
      heal: 'sets hostedZoneID of ClusterIssuer letsencrypt to the zone of the role',
    },
  ],
  frameAt,
};

function frameAt(moment: Moment): ClusterFrame {
  const { now, repository } = moment;
  const { born, installed, gpuNodeJoined, systemGroupTainted } =
    timesOf(moment);
  const capacity = capacityAt(moment);
  return {
    eks: {
      status: 'ACTIVE',
      version: VERSION,
      platformVersion: 'eks.13',
      createdAt: born,
      supportType: 'STANDARD',
      publicAccess: true,
      publicAccessCidrs: ['198.51.100.7/32', '192.0.2.16/28'],
      entityRef: `resource:default/${CLUSTER}`,
      addons: standardAddons(VERSION, born + 12 * MINUTE),
      nodeGroups: [
        {
          name: 'system',
          status: 'ACTIVE',
          createdAt: born + 10 * MINUTE,
          capacityType: 'ON_DEMAND',
          instanceTypes: ['m6i.large'],
          amiType: 'AL2023_x86_64_STANDARD',
          scaling: { minSize: 3, desiredSize: 3, maxSize: 5 },
          taints: [
            { key: SYSTEM_TAINT.key, value: 'true', effect: 'NO_SCHEDULE' },
          ],
          labels: {},
        },
        {
          name: 'gpu',
          status: 'ACTIVE',
          createdAt: gpuNodeJoined - 4 * MINUTE,
          capacityType: 'ON_DEMAND',
          instanceTypes: ['g6.xlarge'],
          amiType: 'AL2023_x86_64_NVIDIA',
          scaling: { minSize: 0, desiredSize: 2, maxSize: 3 },
          taints: [
            {
              key: GPU_TAINT.key,
              value: GPU_TAINT.value,
              effect: 'NO_SCHEDULE',
            },
          ],
          labels: { 'nvidia.com/gpu.present': 'true' },
        },
      ],
      podIdentities: standardPodIdentities(CLUSTER),
      accessEntries: standardAccessEntries(born),
    },
    report: succeededReport(CLUSTER, repository.head, systemGroupTainted),
    objects: [
      ...capacity,
      ...workloadObjects({
        workloads: workloadsAt(moment),
        nodes: capacity.filter(object => object.kind === 'Node'),
        transientNodes: capacity
          .filter(object => object.metadata.labels?.['karpenter.sh/nodepool'])
          .map(object => object.metadata.name),
        version: VERSION,
        now,
      }),
      ...deliveryAt(moment),
      ...ingressAt(moment),
      ...NAMESPACES.map(name => namespace(name, born)),
      ...portalRoles(installed),
    ],
    crds: Object.entries(CRDS_OF)
      .filter(
        ([source]) => source !== 'karpenter' || karpenterInstalled(moment),
      )
      .flatMap(([, names]) => names),
    iamRoles: dnsRoles(CLUSTER, NEW_ZONE_ID),
    hostedZones: [
      { id: NEW_ZONE_ID, name: DNS_ZONE, private: false, records: 14 },
      { id: OLD_ZONE_ID, name: OLD_DNS_ZONE, private: false, records: 4 },
    ],
  };
}
