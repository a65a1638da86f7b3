import {
  EC2Client,
  paginateDescribeInstances,
  type Instance,
} from '@aws-sdk/client-ec2';
import type { Ec2InstanceFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { callAws } from './callAws';
import { collectPages } from './collectPages';
import type { FactContext, FactSource } from './FactSource';

export const instanceFacts: FactSource<'instances'> = {
  action: 'ec2:DescribeInstances',
  maxAgeMs: 60_000,
  needsCluster: true,
  load: readInstances,
};

/** Machines that carry the tag of the cluster, which Karpenter, node groups and Auto Mode all set. */
export function readInstances(
  context: FactContext,
): Promise<Ec2InstanceFacts[]> {
  return context.shared.read('ec2:DescribeInstances', () =>
    describeInstances(context),
  );
}

async function describeInstances(
  context: FactContext,
): Promise<Ec2InstanceFacts[]> {
  const { aws, ref } = context;
  return callAws(context, 'ec2:DescribeInstances', options =>
    collectPages(
      paginateDescribeInstances(
        // A page of a thousand is two megabytes of XML, which nothing else can interrupt.
        { client: aws.client(ref, EC2Client), pageSize: 200 },
        {
          Filters: [
            { Name: 'tag-key', Values: [`kubernetes.io/cluster/${ref.name}`] },
            {
              Name: 'instance-state-name',
              Values: ['pending', 'running', 'stopping', 'shutting-down'],
            },
          ],
        },
        options,
      ),
      page =>
        page.Reservations?.flatMap(({ Instances = [] }) =>
          Instances.map(factsOf),
        ),
    ),
  );
}

function factsOf(instance: Instance): Ec2InstanceFacts {
  const pool = instance.Tags?.find(tag => tag.Key === 'karpenter.sh/nodepool');
  return {
    id: instance.InstanceId ?? '',
    type: instance.InstanceType ?? '',
    zone: instance.Placement?.AvailabilityZone ?? '',
    capacityType: capacityTypeOf(instance),
    state: instance.State?.Name ?? 'unknown',
    ...(instance.ImageId && { amiId: instance.ImageId }),
    launchedAt: instance.LaunchTime?.toISOString() ?? '',
    ...(instance.PrivateDnsName && { nodeName: instance.PrivateDnsName }),
    ...(pool?.Value && { nodePool: pool.Value }),
    ...(instance.SubnetId && { subnetId: instance.SubnetId }),
  };
}

function capacityTypeOf(instance: Instance): Ec2InstanceFacts['capacityType'] {
  if (instance.InstanceLifecycle === 'spot') {
    return 'spot';
  }
  return instance.CapacityReservationId ? 'reserved' : 'on-demand';
}
