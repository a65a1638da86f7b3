import { MINUTE, timestamp } from '../../clock/duration';
import type { FaultScenario } from '../kit/FaultScenario';
import { boundClaim } from '../kit/boundClaim';

/** A pod whose disk is pinned to a zone where the only node holds as many disks as it can. */
export const diskSlotsTaken: FaultScenario = {
  id: 'S8',
  title: 'The only node of the zone holds all the disks that it can',
  expects: 'disk-pinned-to-zone',
  heal: 'raises the limit of the node pool',
  cause(stage) {
    const [node] = stage.nodes.filter(({ kind }) => kind === 'Node').slice(-2);
    const zone = node.metadata.labels!['topology.kubernetes.io/zone'];
    stage.make(
      'storage.k8s.io/v1',
      { kind: 'CSINode', name: node.metadata.name },
      stage.ago(240),
      {
        spec: {
          drivers: [
            {
              name: 'ebs.csi.aws.com',
              nodeID: node.spec.providerID.split('/').pop(),
              allocatable: { count: 25 },
              topologyKeys: ['topology.ebs.csi.aws.com/zone'],
            },
          ],
        },
      },
    );
    for (let index = 0; index < 25; index++) {
      attach(stage, `pvc-${index}`, node.metadata.name, stage.ago(200));
    }
    boundClaim(stage, { name: 'hub-bio', namespace: 'hub-bio', zone });
    stage.run({
      kind: 'StatefulSet',
      namespace: 'hub-bio',
      name: 'hub-bio',
      image: 'quay.io/jupyterhub/k8s-hub:4.3.1',
      createdAt: stage.ago(18),
      cpu: 200,
      memory: 512,
      replicas: 1,
      claims: ['hub-bio'],
      unschedulable:
        '0/5 nodes are available: 1 node(s) exceed max volume count, 1 node(s) had volume node affinity conflict, ' +
        '3 node(s) had untolerated taint(s). preemption: 0/5 nodes are available: 5 Preemption is not helpful for scheduling.',
    });
    // Karpenter's own reason why it does not help.
    stage.change(
      { kind: 'NodePool', name: 'default' },
      { spec: { limits: { cpu: '4' } } },
    );
  },
};

function attach(
  stage: Parameters<FaultScenario['cause']>[0],
  volume: string,
  node: string,
  at: number,
): void {
  stage.make(
    'storage.k8s.io/v1',
    { kind: 'VolumeAttachment', name: `csi-${volume}` },
    at,
    {
      spec: {
        attacher: 'ebs.csi.aws.com',
        nodeName: node,
        source: { persistentVolumeName: volume },
      },
      status: {
        attached: true,
        attachmentMetadata: { at: timestamp(at + MINUTE) },
      },
    },
  );
}
