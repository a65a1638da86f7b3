import type { NodeOrigin } from '../sections/nodes/nodeRow';
import type { NodeProjection } from './projections';

/** What the labels of a node say about where it comes from. @public */
export interface NodeIdentity {
  origin: NodeOrigin;
  pool?: string;
  instanceType?: string;
  zone?: string;
  arch?: string;
  capacityType?: 'spot' | 'on-demand' | 'reserved';
  /** EC2 instance id from the provider id. */
  instanceId?: string;
}

// Many rules ask the same of ten thousand nodes, and a projection never changes.
const known = new WeakMap<NodeProjection, NodeIdentity>();

/** Reads origin, pool, type, zone and capacity type from labels and provider id. @public */
export function getNodeIdentity(node: NodeProjection): NodeIdentity {
  let identity = known.get(node);
  if (!identity) {
    identity = readNodeIdentity(node);
    known.set(node, identity);
  }
  return identity;
}

function readNodeIdentity(node: NodeProjection): NodeIdentity {
  const labels = node.meta.labels;
  const { origin, pool } = getOrigin(labels);
  return {
    origin,
    pool,
    instanceType: labels['node.kubernetes.io/instance-type'],
    zone: labels['topology.kubernetes.io/zone'],
    arch: labels['kubernetes.io/arch'],
    capacityType: getCapacityType(labels, origin),
    instanceId: /\/(i-[0-9a-f]+)$/.exec(node.providerId ?? '')?.[1],
  };
}

function getOrigin(labels: Record<string, string>): {
  origin: NodeOrigin;
  pool?: string;
} {
  if (labels['eks.amazonaws.com/compute-type'] === 'fargate') {
    return {
      origin: 'fargate',
      pool: labels['eks.amazonaws.com/fargate-profile'],
    };
  }
  const nodePool = labels['karpenter.sh/nodepool'];
  if (labels['eks.amazonaws.com/compute-type'] === 'auto') {
    return { origin: 'auto-mode', pool: nodePool };
  }
  if (nodePool) {
    return { origin: 'karpenter', pool: nodePool };
  }
  const nodeGroup = labels['eks.amazonaws.com/nodegroup'];
  if (nodeGroup) {
    return { origin: 'managed-node-group', pool: nodeGroup };
  }
  return { origin: 'self-managed' };
}

function getCapacityType(
  labels: Record<string, string>,
  origin: NodeOrigin,
): NodeIdentity['capacityType'] {
  const karpenter = labels['karpenter.sh/capacity-type'];
  if (
    karpenter === 'spot' ||
    karpenter === 'on-demand' ||
    karpenter === 'reserved'
  ) {
    return karpenter;
  }
  switch (labels['eks.amazonaws.com/capacityType']) {
    case 'SPOT':
      return 'spot';
    case 'ON_DEMAND':
      return 'on-demand';
    case 'CAPACITY_BLOCK':
      return 'reserved';
    default:
      return origin === 'fargate' ? 'on-demand' : undefined;
  }
}
