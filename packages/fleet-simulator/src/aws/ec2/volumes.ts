import { timestamp } from '../../clock/duration';
import type { World } from '../../world/World';
import { factsOf } from '../accountClusters';
import type { QueryOperation } from '../QueryService';
import { answerSet, tagSet } from './answer';

/** DescribeVolumes. */
export function describeVolumes(world: World): QueryOperation {
  return (parameters, request) => {
    const volumes = factsOf(world, request, 'volumes').flat();
    const items = volumes.map(volume => {
      const { id, instanceId, zone, sizeGib, tags } = volume;
      const status = volume.state ?? (instanceId ? 'in-use' : 'available');
      const createTime = timestamp(volume.createdAt);
      return {
        id,
        tags,
        fields: {
          'volume-id': id,
          'availability-zone': zone,
          status,
          'attachment.instance-id': instanceId,
          'volume-type': 'gp3',
        },
        xml: {
          volumeId: id,
          size: sizeGib,
          snapshotId: '',
          availabilityZone: zone,
          status,
          createTime,
          attachmentSet: {
            item: instanceId
              ? [
                  {
                    volumeId: id,
                    instanceId,
                    device: '/dev/xvdaa',
                    status: 'attached',
                    attachTime: createTime,
                    deleteOnTermination: false,
                  },
                ]
              : [],
          },
          volumeType: 'gp3',
          iops: 3000,
          throughput: 125,
          encrypted: true,
          multiAttachEnabled: false,
          tagSet: tagSet(tags),
        },
      };
    });
    return answerSet(parameters, items, {
      set: 'volumeSet',
      ids: 'VolumeId',
      absent: 'InvalidVolume.NotFound',
    });
  };
}
