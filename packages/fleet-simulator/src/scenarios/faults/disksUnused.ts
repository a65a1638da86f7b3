import { seededHex } from '../../world/seeded';
import type { FaultScenario } from '../kit/FaultScenario';

const DAY = 24 * 60;

/** Disks that outlived their claims, because the class said Retain. */
export const disksUnused: FaultScenario = {
  id: 'disks-unused',
  title: 'Two disks are paid for and nobody uses them',
  expects: 'disks-unused',
  heal: 'takes snapshots and deletes the disks',
  cause(stage) {
    stage.aws.volumes = ['archive', 'export'].map((claim, index) => ({
      id: `vol-0${seededHex(`${stage.cluster} ${claim}`, 16)}`,
      zone: stage.zone('a'),
      sizeGib: 100 + 400 * index,
      createdAt: stage.ago((40 - 9 * index) * DAY),
      state: 'available',
      tags: {
        [`kubernetes.io/cluster/${stage.cluster}`]: 'owned',
        'kubernetes.io/created-for/pvc/name': claim,
        'kubernetes.io/created-for/pvc/namespace': 'hello',
      },
    }));
  },
};
