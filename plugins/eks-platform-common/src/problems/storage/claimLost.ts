import { getObjectKey } from '../../kubernetes/objectKey';
import type { Findings } from '../findings';
import { found } from '../found';
import type { FoundProblem, RegisteredProblem } from '../rule';

export const claimLost: RegisteredProblem = {
  id: 'claim-lost',
  severity: 'critical',
  level: 'cause',
  scenario: 'claim-lost',
  clears: 'The claim has a volume again, or is gone.',
  rule: findClaimsLost,
};

/** Claims whose volume was deleted under them: what it held is out of reach. */
export function findClaimsLost(findings: Findings): FoundProblem[] {
  const { persistentVolumeClaims = [], pods = [] } = findings.kubernetes;
  return persistentVolumeClaims
    .filter(({ phase }) => phase === 'Lost')
    .map(claim => {
      const key = getObjectKey(claim.meta);
      const users = pods.filter(
        pod =>
          pod.meta.namespace === claim.meta.namespace &&
          pod.claims?.includes(claim.meta.name),
      );
      const volume = claim.volumeName ?? 'its volume';
      return found(claimLost, {
        object: key,
        title: `Claim ${key} has lost its disk`,
        because: `Its PersistentVolume \`${volume}\` was deleted. The disk itself may still exist in EC2.`,
        evidence: [
          {
            object: `PersistentVolumeClaim ${key}`,
            says: `\`Lost\`, was bound to \`${volume}\``,
          },
        ],
        next: 'Restore from the newest backup, or create a PersistentVolume for the disk again',
        hurts:
          users.length > 0
            ? [
                {
                  count: users.length,
                  what: users.length === 1 ? 'pod' : 'pods',
                },
              ]
            : [],
        target: { tab: 'overview', query: { card: 'storage' } },
        explains: {
          objects: [`PersistentVolumeClaim/${key}`],
          pods: users.map(pod => getObjectKey(pod.meta)),
        },
      });
    });
}
