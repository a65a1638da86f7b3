import {
  EC2Client,
  paginateDescribeVolumes,
  type Volume,
} from '@aws-sdk/client-ec2';
import type { EbsVolumeFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { callAws } from './callAws';
import { collectPages } from './collectPages';
import type { FactContext, FactSource } from './FactSource';

export const volumeFacts: FactSource<'volumes'> = {
  action: 'ec2:DescribeVolumes',
  maxAgeMs: 5 * 60_000,
  needsCluster: true,
  load: readVolumes,
};

/** Disks that carry the tag of the cluster: those of claims, and the root disks that Karpenter tags. */
async function readVolumes(context: FactContext): Promise<EbsVolumeFacts[]> {
  const { aws, ref } = context;
  const volumes = await callAws(context, 'ec2:DescribeVolumes', options =>
    collectPages(
      paginateDescribeVolumes(
        { client: aws.client(ref, EC2Client) },
        {
          Filters: [
            { Name: 'tag-key', Values: [`kubernetes.io/cluster/${ref.name}`] },
          ],
        },
        options,
      ),
      page => page.Volumes,
    ),
  );
  return volumes.map(factsOf);
}

function factsOf(volume: Volume): EbsVolumeFacts {
  const tag = (key: string) =>
    volume.Tags?.find(({ Key }) => Key === key)?.Value;
  const name = tag('kubernetes.io/created-for/pvc/name');
  const namespace = tag('kubernetes.io/created-for/pvc/namespace') ?? '';
  const instanceId = volume.Attachments?.[0]?.InstanceId;
  return {
    id: volume.VolumeId ?? '',
    sizeGib: volume.Size ?? 0,
    type: volume.VolumeType ?? '',
    zone: volume.AvailabilityZone ?? '',
    state: volume.State ?? 'unknown',
    encrypted: volume.Encrypted ?? false,
    createdAt: volume.CreateTime?.toISOString() ?? '',
    ...(instanceId && { instanceId }),
    ...(name && { claim: { namespace, name } }),
  };
}
