import { MINUTE } from '../clock/duration';
import { namespace } from '../objects/namespace';
import { overlay } from '../objects/overlay';
import { workloadObjects } from '../objects/workloadObjects';
import { settledPlatform } from '../platform/settledPlatform';
import type { ClusterFrame, NodeGroupFacts } from '../world/ClusterFrame';
import type { Moment, Scenario } from '../world/Scenario';
import { capacityAt, GPU_TAINT } from './dp/capacity';
import { deliveryAt, karpenterInstalled } from './dp/delivery';
import {
  after,
  CLUSTER,
  OLD_DNS_ZONE,
  OLD_ZONE_ID,
  REGION,
  timesOf,
  VERSION,
} from './dp/facts';
import { ingressAt } from './dp/ingress';
import { workloadsAt } from './dp/workloads';
import { dpRepository } from '../seeds/dpRepository';

const KARPENTER_KINDS = ['NodePool', 'NodeClaim', 'EC2NodeClass'];

const NAMESPACES = [
  'dagster',
  'docs',
  'monitoring',
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
      healedBy: ({ kind, metadata, spec }) =>
        kind === 'HelmRelease' &&
        metadata.name === 'karpenter-crd' &&
        !spec.suspend,
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
  repository: dpRepository,
};

function frameAt(moment: Moment): ClusterFrame {
  const { now, healed } = moment;
  const { born, fetched, systemGroupTainted } = timesOf(moment);
  const settled = settledPlatform(moment, {
    born,
    fetchedAt: fetched,
    reportedAt: systemGroupTainted,
  });
  const { frame } = settled;
  const capacity = capacityAt(moment);
  const karpenter = karpenterInstalled(moment);
  return {
    ...frame,
    eks: frame.eks && {
      ...frame.eks,
      platformVersion: 'eks.13',
      nodeGroups: [...frame.eks.nodeGroups, gpuGroup(moment)],
    },
    objects: overlay(
      settled.objects.filter(({ kind }) => !KARPENTER_KINDS.includes(kind)),
      [
        ...capacity,
        ...workloadObjects({
          workloads: workloadsAt(settled.workloads, moment),
          nodes: capacity.filter(({ kind }) => kind === 'Node'),
          transientNodes: capacity
            .filter(
              ({ metadata }) => metadata.labels?.['karpenter.sh/nodepool'],
            )
            .map(({ metadata }) => metadata.name),
          version: VERSION,
          now,
        }),
        // A push after everything is healed is delivered as anywhere else.
        ...(healed.S1 !== undefined && now > after(healed.S1, 300, moment)
          ? []
          : deliveryAt(moment)),
        ...ingressAt(moment),
        ...NAMESPACES.map(name => namespace(name, born)),
      ],
    ),
    crds: frame.crds.filter(name => karpenter || !/karpenter/.test(name)),
    hostedZones: [
      ...frame.hostedZones,
      { id: OLD_ZONE_ID, name: OLD_DNS_ZONE, private: false, records: 4 },
    ],
  };
}

function gpuGroup(moment: Moment): NodeGroupFacts {
  return {
    name: 'gpu',
    status: 'ACTIVE',
    createdAt: timesOf(moment).gpuNodeJoined - 4 * MINUTE,
    capacityType: 'ON_DEMAND',
    instanceTypes: ['g6.xlarge'],
    amiType: 'AL2023_x86_64_NVIDIA',
    scaling: { minSize: 0, desiredSize: 2, maxSize: 3 },
    taints: [
      { key: GPU_TAINT.key, value: GPU_TAINT.value, effect: 'NO_SCHEDULE' },
    ],
    labels: { 'nvidia.com/gpu.present': 'true' },
  };
}
