import type { ClusterFacts } from '../cluster/clusterFacts';
import { getNodePrice } from '../cost/nodePrice';
import { isFinishedPod } from '../kubernetes/finishedPod';
import { getNodeIdentity, type NodeIdentity } from '../kubernetes/nodeIdentity';
import { NODE_START_LIMIT_MS } from '../kubernetes/nodeState';
import type { NodeProjection, PodProjection } from '../kubernetes/projections';
import { getAmount } from '../kubernetes/resourceSum';
import { getAge } from '../view/age';
import type { Quantity } from '../view/quantity';
import type { AcceleratorDevice } from './acceleratorDevice';
import {
  getExpectedAccelerators,
  getReportedResource,
  listAccelerators,
} from './acceleratorResource';
import { findDevicePluginFault, type DevicePluginFault } from './devicePlugin';
import { getDeviceSharing, type DeviceSharing } from './deviceSharing';
import { listDraDevices, type DraDevice } from './draDevices';
import { getHardwareHealth, type HardwareHealth } from './hardwareHealth';
import { layDevices } from './layDevices';

/** A node with accelerators and who holds them. */
export interface AcceleratorNode {
  node: NodeProjection;
  identity: NodeIdentity;
  resource: string;
  model?: string;
  devices: AcceleratorDevice[];
  devicesSource: 'node' | 'instance-type' | 'dra';
  holders: { pod: PodProjection; devices: number }[];
  ageMs: number;
  price: Quantity;
  /** Set where several pods share a device: then `holders` count shares. */
  sharing?: DeviceSharing & { taken: number };
  /** Devices that the plugin reports ill: the kubelet has them, but offers them to nobody. */
  ill: number;
  /** What the node monitoring agent says; undefined without one. */
  health?: HardwareHealth;
  /** Devices that a DRA driver publishes. */
  dra: DraDevice[];
  /** Set when the node is old enough and still reports no device. */
  fault?: DevicePluginFault;
}

/** Finds the nodes that have, or should have, accelerators. */
export function findAcceleratorNodes(facts: ClusterFacts): AcceleratorNode[] {
  const { nodes, resourceSlices, resourceClaims } = facts.kubernetes;
  const published = new Map<string, DraDevice[]>();
  for (const device of listDraDevices(
    resourceSlices ?? [],
    resourceClaims ?? [],
  )) {
    const known = published.get(device.node) ?? [];
    published.set(device.node, [...known, device]);
  }
  return (nodes ?? []).flatMap(node => {
    const expected = getExpectedAccelerators(node, facts);
    return expected && expected.count > 0
      ? [describe(node, expected, published.get(node.meta.name) ?? [], facts)]
      : [];
  });
}

function describe(
  node: NodeProjection,
  expected: { resource: string; count: number; model?: string },
  dra: DraDevice[],
  facts: ClusterFacts,
): AcceleratorNode {
  const { resource, model } = expected;
  const identity = getNodeIdentity(node);
  const ageMs = getAge(node.meta.createdAt, facts.now) ?? 0;
  const isYoung = ageMs < NODE_START_LIMIT_MS;
  const holders = listHolders(node, resource, facts);
  const sharing = getDeviceSharing(node, resource);
  const health = getHardwareHealth(node);
  const reported = getReportedResource(node) !== undefined;
  return {
    node,
    identity,
    resource,
    model,
    devices: layDevices({
      node,
      resource,
      expected: expected.count,
      holders,
      sharing,
      dra: reported ? [] : dra,
      isYoung,
      isIll: health?.ok === false,
    }),
    devicesSource: getSource(reported, dra),
    holders,
    ageMs,
    price: getNodePrice(identity, facts.state),
    ...(sharing && {
      sharing: {
        ...sharing,
        taken: holders.reduce((sum, { devices }) => sum + devices, 0),
      },
    }),
    ill: countIll(node),
    ...(health && { health }),
    dra,
    fault:
      reported || dra.length > 0 || isYoung
        ? undefined
        : findDevicePluginFault(node, resource, {
            daemonSets: facts.kubernetes.daemonSets,
            podsOnNode:
              facts.kubernetes.pods && facts.podsByNode.get(node.meta.name),
          }),
  };
}

function getSource(
  reported: boolean,
  dra: readonly DraDevice[],
): AcceleratorNode['devicesSource'] {
  if (reported) {
    return 'node';
  }
  return dra.length > 0 ? 'dra' : 'instance-type';
}

function listHolders(
  node: NodeProjection,
  resource: string,
  facts: ClusterFacts,
): AcceleratorNode['holders'] {
  return (facts.podsByNode.get(node.meta.name) ?? [])
    .filter(pod => !isFinishedPod(pod))
    .map(pod => ({ pod, devices: countHeld(node, pod, resource) }))
    .filter(holder => holder.devices > 0);
}

/** A pod may ask for cores of a Neuron device; it holds as many devices as these lie on. */
function countHeld(
  node: NodeProjection,
  pod: PodProjection,
  resource: string,
): number {
  const all = getAmount(node.capacity, resource) ?? 0;
  return listAccelerators(pod.requests).reduce((sum, asked) => {
    const units = getAmount(node.capacity, asked.resource) ?? 0;
    const isOther =
      asked.resource !== resource &&
      asked.resource.startsWith('aws.amazon.com/') &&
      units > 0;
    return (
      sum + (isOther ? Math.ceil((asked.amount * all) / units) : asked.amount)
    );
  }, 0);
}

function countIll(node: NodeProjection): number {
  return listAccelerators(node.capacity).reduce(
    (sum, { resource, amount }) =>
      sum + Math.max(0, amount - (getAmount(node.allocatable, resource) ?? 0)),
    0,
  );
}
