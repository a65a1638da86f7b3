import { timestamp } from '../../clock/duration';
import { boundClaim } from '../kit/boundClaim';
import type { FaultScenario } from '../kit/FaultScenario';

/** A disk that AWS does not attach. */
export const volumeAttachFails: FaultScenario = {
  id: 'volume-attach-fails',
  title: 'A disk cannot be attached',
  expects: 'volume-attach-fails',
  heal: 'lets the other node let go of it',
  cause(stage) {
    const [node] = stage.nodes.filter(({ kind }) => kind === 'Node').slice(-1);
    boundClaim(stage, {
      name: 'uploads',
      namespace: 'hello',
      zone: node.metadata.labels!['topology.kubernetes.io/zone'],
    });
    stage.make(
      'storage.k8s.io/v1',
      { kind: 'VolumeAttachment', name: 'csi-uploads' },
      stage.ago(28),
      {
        spec: {
          attacher: 'ebs.csi.aws.com',
          nodeName: node.metadata.name,
          source: { persistentVolumeName: 'pvc-of-uploads' },
        },
        status: {
          attached: false,
          attachError: {
            time: timestamp(stage.ago(2)),
            message:
              'rpc error: code = Internal desc = Could not attach volume "vol-0uploads" to node: VolumeInUse: already attached to an instance',
          },
        },
      },
    );
  },
};
