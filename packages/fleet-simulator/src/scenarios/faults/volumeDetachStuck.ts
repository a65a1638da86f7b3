import { timestamp } from '../../clock/duration';
import { boundClaim } from '../kit/boundClaim';
import type { FaultScenario } from '../kit/FaultScenario';

/** An attachment that outlives its node. */
export const volumeDetachStuck: FaultScenario = {
  id: 'volume-detach-stuck',
  title: 'A disk does not leave a node that is gone',
  expects: 'volume-detach-stuck',
  heal: 'removes the attachment',
  cause(stage) {
    const name = 'csi-archive';
    boundClaim(stage, {
      name: 'archive',
      namespace: 'hello',
      zone: stage.zone('a'),
    });
    stage.make(
      'storage.k8s.io/v1',
      { kind: 'VolumeAttachment', name },
      stage.ago(600),
      {
        spec: {
          attacher: 'ebs.csi.aws.com',
          nodeName: 'ip-10-0-7-7.ec2.internal',
          source: { persistentVolumeName: 'pvc-of-archive' },
        },
        status: {
          attached: true,
          detachError: {
            time: timestamp(stage.ago(3)),
            message:
              'rpc error: code = DeadlineExceeded desc = context deadline exceeded',
          },
        },
      },
    );
    stage.change(
      { kind: 'VolumeAttachment', name },
      { metadata: { deletionTimestamp: timestamp(stage.ago(31)) } },
    );
  },
};
