import { getObjectKey } from '../../kubernetes/objectKey';
import type { PersistentVolumeClaimProjection } from '../../kubernetes/projections';
import { getAge } from '../../view/age';
import type { Findings } from '../findings';
import { found } from '../found';
import type { FoundProblem, RegisteredProblem } from '../rule';

const PATIENCE_MS = 5 * 60_000;

export const claimPending: RegisteredProblem = {
  id: 'claim-pending',
  severity: 'warning',
  level: 'cause',
  scenario: 'claim-pending',
  clears: 'The claim is bound, or gone.',
  rule: findClaimsPending,
};

/** Claims that get no disk. A claim that waits for its first pod is not in trouble. */
export function findClaimsPending(findings: Findings): FoundProblem[] {
  const { persistentVolumeClaims = [] } = findings.kubernetes;
  return persistentVolumeClaims.flatMap(claim => {
    const { meta, phase } = claim;
    const age = getAge(meta.createdAt, findings.now) ?? 0;
    const cause =
      phase === 'Pending' && age >= PATIENCE_MS && !meta.deletedAt
        ? findCause(claim, findings)
        : undefined;
    if (!cause) {
      return [];
    }
    const key = getObjectKey(meta);
    const pods = (findings.kubernetes.pods ?? []).filter(
      pod =>
        pod.meta.namespace === meta.namespace &&
        pod.claims?.includes(meta.name),
    );
    return [
      found(claimPending, {
        object: key,
        title: `Claim ${key} gets no disk`,
        because: cause.because,
        evidence: [
          {
            object: `PersistentVolumeClaim ${key}`,
            says: `\`Pending\`, class \`${claim.storageClass ?? 'none'}\``,
            at: meta.createdAt,
          },
        ],
        since: meta.createdAt,
        next: cause.next,
        hurts:
          pods.length > 0
            ? [{ count: pods.length, what: pods.length === 1 ? 'pod' : 'pods' }]
            : [],
        clearsIn: 'a minute after the class exists',
        target: { tab: 'overview', query: { card: 'storage' } },
        explains: {
          objects: [`PersistentVolumeClaim/${key}`],
          pods: pods.map(pod => getObjectKey(pod.meta)),
        },
      }),
    ];
  });
}

function findCause(
  claim: PersistentVolumeClaimProjection,
  findings: Findings,
): { because: string; next: string } | undefined {
  const { storageClasses } = findings.kubernetes;
  if (!storageClasses) {
    return undefined;
  }
  const { storageClass } = claim;
  if (!storageClass) {
    return storageClasses.some(({ isDefault }) => isDefault)
      ? {
          because:
            'It names no storage class, and was made before there was a default one.',
          next: 'Delete and create the claim again, or name a storage class in it',
        }
      : {
          because:
            'It names no storage class, and the cluster has no default one.',
          next: 'Mark a storage class as the default one, or name one in the claim',
        };
  }
  const matching = storageClasses.find(
    ({ meta }) => meta.name === storageClass,
  );
  if (!matching) {
    return {
      because: `The storage class \`${storageClass}\` does not exist.`,
      next: `Create storage class \`${storageClass}\`, or name one that exists`,
    };
  }
  // Until a pod is placed, such a claim waits by design; afterwards the driver owes a disk.
  if (matching.bindingMode === 'WaitForFirstConsumer' && !claim.selectedNode) {
    return undefined;
  }
  return {
    because: `Its driver \`${matching.provisioner}\` has made no disk yet.`,
    next: `Read the log of the controller of \`${matching.provisioner}\``,
  };
}
