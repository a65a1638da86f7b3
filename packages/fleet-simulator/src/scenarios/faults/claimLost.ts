import type { FaultScenario } from '../kit/FaultScenario';

/** A claim whose volume somebody removed. */
export const claimLost: FaultScenario = {
  id: 'claim-lost',
  title: 'The volume of a claim is gone',
  expects: 'claim-lost',
  heal: 'restores the claim from a backup',
  cause(stage) {
    stage.make(
      'v1',
      { kind: 'PersistentVolumeClaim', name: 'uploads', namespace: 'hello' },
      stage.ago(60 * 24 * 20),
      {
        spec: {
          accessModes: ['ReadWriteOnce'],
          resources: { requests: { storage: '20Gi' } },
          storageClassName: 'gp3',
          volumeName: 'pvc-of-uploads',
        },
        status: { phase: 'Lost' },
      },
    );
  },
};
