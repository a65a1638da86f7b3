import { meta } from '../testing/objects';
import { getNodeIdentity } from './nodeIdentity';
import type { NodeProjection } from './projections';

function labelled(labels: Record<string, string>): NodeProjection {
  return {
    meta: meta('ip-10-0-1-2.ec2.internal', { labels }),
    providerId: 'aws:///us-east-1a/i-0123456789abcdef0',
    taints: [],
    unschedulable: false,
    capacity: {},
    allocatable: {},
    conditions: [],
  };
}

it.each([
  [
    {
      'eks.amazonaws.com/nodegroup': 'system',
      'eks.amazonaws.com/capacityType': 'SPOT',
    },
    { origin: 'managed-node-group', pool: 'system', capacityType: 'spot' },
  ],
  [
    {
      'eks.amazonaws.com/nodegroup': 'ml',
      'eks.amazonaws.com/capacityType': 'CAPACITY_BLOCK',
    },
    { origin: 'managed-node-group', pool: 'ml', capacityType: 'reserved' },
  ],
  [
    {
      'karpenter.sh/nodepool': 'default',
      'karpenter.sh/capacity-type': 'on-demand',
    },
    { origin: 'karpenter', pool: 'default', capacityType: 'on-demand' },
  ],
  [
    {
      'eks.amazonaws.com/compute-type': 'auto',
      'karpenter.sh/nodepool': 'general-purpose',
    },
    { origin: 'auto-mode', pool: 'general-purpose', capacityType: undefined },
  ],
  [
    { 'eks.amazonaws.com/compute-type': 'fargate' },
    { origin: 'fargate', pool: undefined, capacityType: 'on-demand' },
  ],
  [{}, { origin: 'self-managed', pool: undefined, capacityType: undefined }],
])('reads %j', (labels, expected) => {
  expect(getNodeIdentity(labelled(labels))).toMatchObject({
    ...expected,
    instanceId: 'i-0123456789abcdef0',
  });
});
