import type { Instant } from '../clock/Clock';
import { OPERATOR_GROUP, READER_GROUP } from './portalGroups';
import { standardAddons, standardPodIdentities } from './standardFacts';
import type { EksFacts, NodeGroupFacts } from '../world/ClusterFrame';
import type { PlatformTimeline } from './PlatformTimeline';
import type { PlatformTree } from './PlatformTree';

/** What EKS knows of a platform's cluster at a moment; undefined before its control plane is asked for. */
export function eksFactsAt(
  platform: PlatformTree,
  timeline: PlatformTimeline,
  now: Instant,
): EksFacts | undefined {
  const { controlPlane, nodeGroup, cluster } = timeline;
  const { values } = platform;
  if (now < controlPlane.from) {
    return undefined;
  }
  const active = now >= controlPlane.to;
  const addonsAt = timeline.after(controlPlane.to, 10);
  return {
    status: active ? 'ACTIVE' : 'CREATING',
    version: values.kubernetesVersion,
    platformVersion: 'eks.12',
    createdAt: controlPlane.from,
    supportType: values.supportPolicy,
    publicAccess: values.publicCidrs.length > 0,
    publicAccessCidrs: values.publicCidrs,
    entityRef: platform.entityRef,
    addons:
      now >= addonsAt
        ? standardAddons(values.kubernetesVersion, addonsAt).map(addon => ({
            ...addon,
            // Add-ons with pods are done once a node takes them.
            status: now >= nodeGroup.to ? 'ACTIVE' : 'CREATING',
          }))
        : [],
    nodeGroups:
      now >= nodeGroup.from ? [systemGroup(platform, timeline, now)] : [],
    podIdentities:
      now >= cluster.to ? standardPodIdentities(platform.cluster) : [],
    accessEntries: active ? accessEntries(platform, controlPlane.to) : [],
  };
}

function systemGroup(
  { values }: PlatformTree,
  { nodeGroup }: PlatformTimeline,
  now: Instant,
): NodeGroupFacts {
  return {
    name: 'system',
    status: now >= nodeGroup.to ? 'ACTIVE' : 'CREATING',
    createdAt: nodeGroup.from,
    capacityType: values.systemCapacityType,
    instanceTypes: values.systemInstanceTypes,
    amiType: values.systemAmiType,
    scaling: {
      minSize: values.systemMin,
      desiredSize: values.systemDesired,
      maxSize: values.systemMax,
    },
    taints: [
      { key: 'CriticalAddonsOnly', value: 'true', effect: 'NO_SCHEDULE' },
    ],
    labels: {},
  };
}

function accessEntries({ values }: PlatformTree, createdAt: Instant) {
  const entry = (roleName: string, group: string) => ({
    roleName,
    groups: [group],
    createdAt,
  });
  return [
    ...values.administratorRoles.map(role => entry(role, 'system:masters')),
    entry(values.readerRole, READER_GROUP),
    ...(values.operatorRole
      ? [entry(values.operatorRole, OPERATOR_GROUP)]
      : []),
  ];
}
