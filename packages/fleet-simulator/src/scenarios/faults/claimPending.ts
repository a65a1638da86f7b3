import type { FaultScenario } from '../kit/FaultScenario';

/** A claim waits for a class that nobody made. */
export const claimPending: FaultScenario = {
  id: 'claim-pending',
  title: 'A claim names a storage class that is not there',
  expects: 'claim-pending',
  heal: 'names a storage class that exists',
  cause(stage) {
    stage.make(
      'v1',
      { kind: 'PersistentVolumeClaim', name: 'uploads', namespace: 'hello' },
      stage.ago(19),
      {
        spec: {
          accessModes: ['ReadWriteOnce'],
          resources: { requests: { storage: '20Gi' } },
          storageClassName: 'fast',
        },
        status: { phase: 'Pending' },
      },
    );
  },
};
