import { DAY, minutesAgo } from '../minutesAgo';
import { meta, pod } from '../objects';
import { claim, volume } from '../workloadObjects';
import { one, type ProblemCases } from './problemCase';

const NODE = 'ip-10-0-16-11.ec2.internal';
const HUB = 'jupyterhub/hub-bio';

const attachment = (name: string, changes = {}) => ({
  meta: meta(name, { createdAt: minutesAgo(20) }),
  attacher: 'ebs.csi.aws.com',
  nodeName: NODE,
  volumeName: `pv-${name}`,
  attached: true,
  ...changes,
});

const backup = (name: string, phase: string, minutes: number) => ({
  meta: meta(`velero/${name}`, { createdAt: minutesAgo(minutes + 5) }),
  schedule: 'daily',
  phase,
  completedAt: minutesAgo(minutes),
  errors: phase === 'Completed' ? 0 : 3,
  warnings: 0,
});

export const storageCases: ProblemCases = {
  'disk-pinned-to-zone': [
    one(
      'the only node of the zone holds all disks that it may',
      'warning',
      'hub cannot start: its disk is bound to us-west-2a',
      {
        kubernetes: {
          nodes: nodes =>
            nodes.map(node =>
              node.meta.name === NODE
                ? {
                    ...node,
                    meta: {
                      ...node.meta,
                      labels: {
                        ...node.meta.labels,
                        'topology.kubernetes.io/zone': 'us-west-2a',
                      },
                    },
                  }
                : node,
            ),
          csiNodes: () => [
            {
              meta: meta(NODE),
              drivers: [{ name: 'ebs.csi.aws.com', slots: 2 }],
            },
          ],
          volumeAttachments: () => [attachment('one'), attachment('two')],
          persistentVolumeClaims: () => [claim(HUB)],
          persistentVolumes: () => [volume(HUB, 'us-west-2a')],
          pods: pods => [
            ...pods,
            {
              ...pod('jupyterhub/hub-6c9d8f7b5-abcde', {
                waitsMinutes: 14,
                message:
                  '0/12 nodes are available: 1 node(s) exceed max volume count, 11 node(s) had volume node affinity conflict.',
                ownedBy: { kind: 'ReplicaSet', name: 'hub-6c9d8f7b5' },
              }),
              claims: ['hub-bio'],
            },
          ],
        },
      },
    ),
  ],
  'volume-attach-fails': [
    one(
      'another node holds the disk',
      'warning',
      'Disk of jupyterhub/hub-bio does not attach to ip-10-0-16-11',
      {
        kubernetes: {
          persistentVolumeClaims: () => [claim(HUB)],
          persistentVolumes: () => [volume(HUB, 'us-east-1b')],
          volumeAttachments: () => [
            attachment('hub-bio', {
              attached: false,
              attachError: {
                message: 'VolumeInUse: vol-hub-bio is already attached',
              },
            }),
          ],
        },
      },
    ),
  ],
  'volume-detach-stuck': [
    one(
      'its node is gone',
      'warning',
      'Disk of jupyterhub/hub-bio does not leave ip-10-9-9-9',
      {
        kubernetes: {
          persistentVolumes: () => [volume(HUB, 'us-east-1b')],
          volumeAttachments: () => [
            attachment('hub-bio', {
              meta: meta('hub-bio', { deletedAt: minutesAgo(11) }),
              nodeName: 'ip-10-9-9-9.ec2.internal',
            }),
          ],
        },
      },
    ),
  ],
  'claim-pending': [
    one(
      'there is no default class',
      'warning',
      'Claim jupyterhub/hub-bio gets no disk',
      {
        kubernetes: {
          storageClasses: () => [],
          persistentVolumeClaims: () => [
            claim(HUB, {
              meta: meta(HUB, { createdAt: minutesAgo(12) }),
              phase: 'Pending',
              storageClass: undefined,
              volumeName: undefined,
            }),
          ],
        },
      },
    ),
  ],
  'claim-lost': [
    one(
      'its volume was deleted',
      'critical',
      'Claim jupyterhub/hub-bio has lost its disk',
      {
        kubernetes: {
          persistentVolumeClaims: () => [claim(HUB, { phase: 'Lost' })],
        },
      },
    ),
  ],
  'disks-unused': [
    one(
      'a claim was deleted and its disk kept',
      'warning',
      '1 disk is paid for and nobody uses it',
      {
        aws: {
          volumes: volumes => [
            ...volumes,
            {
              id: 'vol-0left',
              sizeGib: 200,
              type: 'gp3',
              zone: 'us-east-1a',
              state: 'available',
              encrypted: true,
              createdAt: minutesAgo(30 * DAY),
            },
          ],
        },
      },
    ),
  ],
  'backup-fails': [
    one('the newest is not whole', 'warning', 'Backup daily is not whole', {
      kubernetes: {
        backups: () => [
          backup('daily-1', 'Completed', DAY + 180),
          backup('daily-2', 'PartiallyFailed', 180),
        ],
      },
    }),
  ],
  'backup-overdue': [
    one('Velero stands still', 'warning', 'No backup of daily for 3 d', {
      kubernetes: {
        backupSchedules: () => [
          {
            meta: meta('velero/daily'),
            schedule: '0 3 * * *',
            paused: false,
            phase: 'Enabled',
            lastBackupAt: minutesAgo(3 * DAY + 60),
          },
        ],
      },
    }),
  ],
  'backup-location-down': [
    one(
      'AWS refuses its role',
      'warning',
      'Velero cannot reach its bucket (default)',
      {
        kubernetes: {
          backupLocations: () => [
            {
              meta: meta('velero/default'),
              phase: 'Unavailable',
              isDefault: true,
              message: 'AccessDenied: not authorized to perform s3:ListBucket',
              validatedAt: minutesAgo(3),
            },
          ],
        },
      },
    ),
  ],
};
