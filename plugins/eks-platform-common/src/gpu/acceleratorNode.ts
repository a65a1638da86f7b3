import type { ClusterFacts } from '../cluster/clusterFacts';
import { getNodePrice } from '../cost/nodePrice';
import { isFinishedPod } from '../kubernetes/finishedPod';
import { getNodeIdentity, type NodeIdentity } from '../kubernetes/nodeIdentity';
import { NODE_START_LIMIT_MS } from '../kubernetes/nodeState';
import type { NodeProjection, PodProjection } from '../kubernetes/projections';
import { getAmount } from '../kubernetes/resourceSum';
import { getAge } from '../view/age';
import type { DeviceState } from '../sections/gpu/gpuView';
import type { Quantity } from '../view/quantity';
import { getExpectedAccelerators } from './acceleratorResource';
import { findDevicePluginFault, type DevicePluginFault } from './devicePlugin';

/** A node with accelerators and who holds them. */
export interface AcceleratorNode {
  node: NodeProjection;
  identity: NodeIdentity;
  resource: string;
  model?: string;
  devices: { state: DeviceState; heldBy?: PodProjection }[];
  devicesSource: 'node' | 'instance-type';
  holders: { pod: PodProjection; devices: number }[];
  ageMs: number;
  price: Quantity;
  /** Set when the node is old enough and still reports no device. */
  fault?: DevicePluginFault;
}

/** Finds the nodes that have, or should have, accelerators. */
export function findAcceleratorNodes(facts: ClusterFacts): AcceleratorNode[] {
  const found: AcceleratorNode[] = [];
  for (const node of facts.kubernetes.nodes ?? []) {
    const expected = getExpectedAccelerators(node, facts);
    if (expected && expected.count > 0) {
      found.push(describe(node, expected, facts));
    }
  }
  return found;
}

function describe(
  node: NodeProjection,
  expected: { resource: string; count: number; model?: string },
  facts: ClusterFacts,
): AcceleratorNode {
  const { resource, model } = expected;
  const identity = getNodeIdentity(node);
  const ageMs = getAge(node.meta.createdAt, facts.now) ?? 0;
  const capacity = getAmount(node.capacity, resource) ?? 0;
  const allocatable = getAmount(node.allocatable, resource) ?? 0;
  const holders = (facts.podsByNode.get(node.meta.name) ?? [])
    .filter(pod => !isFinishedPod(pod))
    .map(pod => ({ pod, devices: getAmount(pod.requests, resource) ?? 0 }))
    .filter(holder => holder.devices > 0);
  const hasDevices = capacity > 0;
  const isYoung = ageMs < NODE_START_LIMIT_MS;
  const devices: AcceleratorNode['devices'] = [];
  const absent: DeviceState = isYoung ? 'initialising' : 'broken';
  const total = hasDevices ? capacity : expected.count;
  for (const { pod, devices: count } of holders) {
    for (let i = 0; i < count && devices.length < total; i += 1) {
      devices.push({ state: 'requested', heldBy: pod });
    }
  }
  while (devices.length < total) {
    // What the kubelet has but does not offer is reported ill by the plugin.
    const isOffered = hasDevices && devices.length < allocatable;
    const state = isOffered ? 'free' : absent;
    devices.push({ state });
  }
  return {
    node,
    identity,
    resource,
    model,
    devices,
    devicesSource: hasDevices ? 'node' : 'instance-type',
    holders,
    ageMs,
    price: getNodePrice(identity, facts.state),
    fault:
      hasDevices || isYoung
        ? undefined
        : findDevicePluginFault(node, resource, {
            daemonSets: facts.kubernetes.daemonSets,
            podsOnNode:
              facts.kubernetes.pods && facts.podsByNode.get(node.meta.name),
          }),
  };
}
