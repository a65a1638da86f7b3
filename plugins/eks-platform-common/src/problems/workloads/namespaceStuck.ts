import { formatAge, getAge } from '../../view/age';
import { endSentence, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import type { FoundProblem, RegisteredProblem } from '../rule';

const PATIENCE_MS = 15 * 60_000;

export const namespaceStuck: RegisteredProblem = {
  id: 'namespace-stuck',
  severity: 'warning',
  level: 'cause',
  scenario: 'namespace-stuck',
  clears: 'The namespace is gone.',
  rule: findNamespacesStuck,
};

/** Namespaces that are being deleted and cannot go, since something in them is kept by a finalizer. */
export function findNamespacesStuck(findings: Findings): FoundProblem[] {
  return (findings.kubernetes.namespaces ?? []).flatMap(namespace => {
    const { name, deletedAt } = namespace.meta;
    const age = getAge(deletedAt, findings.now) ?? 0;
    if (!deletedAt || age < PATIENCE_MS) {
      return [];
    }
    const reasons = namespace.conditions.filter(
      condition => condition.status === 'True' && condition.message,
    );
    const worst =
      reasons.find(({ type }) => type === 'NamespaceFinalizersRemaining') ??
      reasons[0];
    return [
      found(namespaceStuck, {
        object: name,
        title: `Namespace ${name} cannot be deleted`,
        because: endSentence(
          worst
            ? `It goes for ${formatAge(age)}, and is kept: ${shorten(
                worst.message!,
                140,
              )}`
            : `It goes for ${formatAge(age)}, and nothing says what keeps it`,
        ),
        evidence: (reasons.length > 0 ? reasons : [undefined]).map(reason => ({
          object: `Namespace ${name}`,
          says: reason
            ? `\`${reason.type}\`: ${shorten(reason.message!, 160)}`
            : '`Terminating`',
          at: deletedAt,
        })),
        since: deletedAt,
        next: 'Start the controller that owns the finalizer again, or remove the finalizer by hand',
        clearsIn: 'a minute after the last object is gone',
        target: { tab: 'overview', query: { card: 'workloads' } },
        explains: { objects: [`Namespace/${name}`] },
      }),
    ];
  });
}
