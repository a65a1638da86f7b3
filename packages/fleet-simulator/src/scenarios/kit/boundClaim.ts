import type { Stage } from './Stage';

/** A PersistentVolumeClaim with its volume, whose disk lies in one zone. */
export function boundClaim(
  stage: Stage,
  options: { name: string; namespace: string; zone: string },
): void {
  const { name, namespace, zone } = options;
  const volume = `pvc-of-${name}`;
  const createdAt = stage.ago(30 * 24 * 60);
  stage.make(
    'v1',
    { kind: 'PersistentVolumeClaim', name, namespace },
    createdAt,
    {
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '10Gi' } },
        storageClassName: 'gp3',
        volumeName: volume,
      },
      status: {
        phase: 'Bound',
        accessModes: ['ReadWriteOnce'],
        capacity: { storage: '10Gi' },
      },
    },
  );
  stage.make('v1', { kind: 'PersistentVolume', name: volume }, createdAt, {
    spec: {
      capacity: { storage: '10Gi' },
      accessModes: ['ReadWriteOnce'],
      storageClassName: 'gp3',
      persistentVolumeReclaimPolicy: 'Delete',
      claimRef: { kind: 'PersistentVolumeClaim', name, namespace },
      csi: { driver: 'ebs.csi.aws.com', volumeHandle: `vol-0${name}` },
      nodeAffinity: {
        required: {
          nodeSelectorTerms: [
            {
              matchExpressions: [
                {
                  key: 'topology.kubernetes.io/zone',
                  operator: 'In',
                  values: [zone],
                },
              ],
            },
          ],
        },
      },
    },
    status: { phase: 'Bound' },
  });
}
