import { getAge, formatAge } from '../../view/age';
import { endSentence, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import type { FoundProblem, RegisteredProblem } from '../rule';

const PATIENCE_MS = 2 * 60_000;

export const volumeAttachFails: RegisteredProblem = {
  id: 'volume-attach-fails',
  severity: 'warning',
  level: 'cause',
  scenario: 'volume-attach-fails',
  clears: 'The volume is attached, or nobody asks for it.',
  rule: findVolumesNotAttached,
};

/** Volumes that a node asks for and does not get. */
export function findVolumesNotAttached(findings: Findings): FoundProblem[] {
  const { volumeAttachments = [], persistentVolumes = [] } =
    findings.kubernetes;
  return volumeAttachments.flatMap(attachment => {
    const { meta, attached, attachError, nodeName, volumeName } = attachment;
    const age = getAge(meta.createdAt, findings.now) ?? 0;
    if (attached || meta.deletedAt || !attachError || age < PATIENCE_MS) {
      return [];
    }
    const volume = persistentVolumes.find(v => v.meta.name === volumeName);
    const claim = volume?.claim;
    const name = claim
      ? `${claim.namespace}/${claim.name}`
      : volumeName ?? meta.name;
    const pods = (findings.kubernetes.pods ?? []).filter(
      pod =>
        pod.nodeName === nodeName &&
        pod.meta.namespace === claim?.namespace &&
        pod.claims?.includes(claim?.name ?? ''),
    );
    const node = nodeName.split('.')[0];
    return [
      found(volumeAttachFails, {
        object: meta.name,
        title: `Disk of ${name} does not attach to ${node}`,
        because: endSentence(
          `EC2 has refused for ${formatAge(age)}: ${shorten(
            attachError.message,
            140,
          )}`,
        ),
        evidence: [
          {
            object: `VolumeAttachment ${shorten(meta.name, 24)}`,
            says: shorten(attachError.message, 200),
            ...(attachError.at && { at: attachError.at }),
          },
        ],
        since: meta.createdAt,
        next: /in use|already attached|multi-attach/i.test(attachError.message)
          ? 'Find the pod on another node that still holds the disk, and delete it'
          : 'Correct what EC2 names; the driver tries again by itself',
        hurts:
          pods.length > 0
            ? [{ count: pods.length, what: pods.length === 1 ? 'pod' : 'pods' }]
            : [],
        clearsIn: 'a minute after EC2 agrees',
        target: { tab: 'overview', query: { card: 'storage' } },
        explains: {
          objects: [`VolumeAttachment/${meta.name}`],
          pods: pods.map(pod => `${pod.meta.namespace}/${pod.meta.name}`),
        },
      }),
    ];
  });
}
