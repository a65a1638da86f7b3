import { formatAge, getAge } from '../../view/age';
import { shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import type { FoundProblem, RegisteredProblem } from '../rule';

// After six minutes Kubernetes detaches by force; what is still there is stuck.
const PATIENCE_MS = 7 * 60_000;

export const volumeDetachStuck: RegisteredProblem = {
  id: 'volume-detach-stuck',
  severity: 'warning',
  level: 'cause',
  scenario: 'volume-detach-stuck',
  clears: 'The volume is detached.',
  rule: findVolumesStuck,
};

/** Volumes that should leave a node and do not, so that no other node may have them. */
export function findVolumesStuck(findings: Findings): FoundProblem[] {
  const {
    volumeAttachments = [],
    persistentVolumes = [],
    nodes,
  } = findings.kubernetes;
  return volumeAttachments.flatMap(
    ({ meta, nodeName, volumeName, detachError }) => {
      const age = getAge(meta.deletedAt, findings.now) ?? 0;
      if (!meta.deletedAt || age < PATIENCE_MS) {
        return [];
      }
      const claim = persistentVolumes.find(
        v => v.meta.name === volumeName,
      )?.claim;
      const name = claim
        ? `${claim.namespace}/${claim.name}`
        : volumeName ?? meta.name;
      const isGone = nodes !== undefined && !findings.nodeByName.has(nodeName);
      const node = nodeName.split('.')[0];
      return [
        found(volumeDetachStuck, {
          object: meta.name,
          title: `Disk of ${name} does not leave ${node}`,
          because: isGone
            ? `Its node is gone for ${formatAge(
                age,
              )}, and the disk is still counted as attached to it.`
            : `It should have left ${formatAge(
                age,
              )} ago; no other node can have it until then.`,
          evidence: [
            {
              object: `VolumeAttachment ${shorten(meta.name, 24)}`,
              says: shorten(
                detachError?.message ?? 'being deleted, without an error',
                200,
              ),
              at: detachError?.at ?? meta.deletedAt,
            },
          ],
          since: meta.deletedAt,
          next: isGone
            ? `Delete the VolumeAttachment \`${meta.name}\``
            : `Taint the node with \`node.kubernetes.io/out-of-service\` if it is dead`,
          clearsIn: 'a minute after it is detached',
          target: { tab: 'overview', query: { card: 'storage' } },
          explains: { objects: [`VolumeAttachment/${meta.name}`] },
        }),
      ];
    },
  );
}
