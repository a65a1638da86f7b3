import { getAge } from '../../view/age';
import { endSentence, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import type { FoundProblem, RegisteredProblem } from '../rule';

const RECENT_MS = 7 * 86_400_000;

export const eksUpdateFailed: RegisteredProblem = {
  id: 'eks-update-failed',
  severity: 'warning',
  level: 'cause',
  scenario: 'eks-update-failed',
  clears: 'A later update of the same kind succeeds.',
  rule: findEksUpdatesFailed,
};

/** Updates of the control plane that failed and that no later one has made good. */
export function findEksUpdatesFailed(findings: Findings): FoundProblem[] {
  const newest = new Set<string>();
  return [...(findings.aws.updates ?? [])]
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
    .filter(update => {
      const key = `${update.type} ${update.subject ?? ''}`;
      const isNewest = !newest.has(key);
      newest.add(key);
      const age = getAge(update.createdAt, findings.now) ?? Infinity;
      return isNewest && update.status === 'Failed' && age <= RECENT_MS;
    })
    .map(update => {
      const [error] = update.errors;
      return found(eksUpdateFailed, {
        object: update.id,
        title: `An update of the control plane failed (${update.type})`,
        because: endSentence(
          error ? `EKS says: ${shorten(error, 140)}` : 'EKS gives no reason',
        ),
        evidence: [
          {
            object: `Update ${update.type}`,
            says: update.parameters.join(', ') || update.status,
            at: update.createdAt,
          },
        ],
        since: update.createdAt,
        next: 'Correct what EKS names, then apply again',
        clearsIn: 'with the next update that succeeds',
        target: { tab: 'overview', query: { card: 'upgrades' } },
      });
    });
}
