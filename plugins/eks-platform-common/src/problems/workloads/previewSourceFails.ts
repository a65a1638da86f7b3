import { getCondition } from '../../kubernetes/condition';
import { getObjectKey } from '../../kubernetes/objectKey';
import { getAge } from '../../view/age';
import { endSentence, formatCount, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import type { FoundProblem, RegisteredProblem } from '../rule';

const PATIENCE_MS = 10 * 60_000;

export const previewSourceFails: RegisteredProblem = {
  id: 'preview-source-fails',
  severity: 'warning',
  level: 'cause',
  scenario: 'preview-source-fails',
  clears: 'The pull requests are listed again.',
  rule: findPreviewSourcesFailing,
};

/** Lists of pull requests that cannot be read: previews neither come nor go. */
export function findPreviewSourcesFailing(findings: Findings): FoundProblem[] {
  return (findings.kubernetes.previewSources ?? []).flatMap(source => {
    const ready = getCondition(source, 'Ready');
    const age = getAge(ready?.lastTransitionTime, findings.now) ?? 0;
    if (source.suspend || ready?.status !== 'False' || age < PATIENCE_MS) {
      return [];
    }
    const key = getObjectKey(source.meta);
    const says = ready.message ?? ready.reason ?? 'no reason';
    const isDenied = /401|403|unauthorized|forbidden|bad credentials/i.test(
      says,
    );
    return [
      found(previewSourceFails, {
        object: key,
        title: `Previews of ${source.meta.name} are not kept up to date`,
        because: endSentence(
          `${
            isDenied
              ? 'The git host refuses the token'
              : 'Its pull requests cannot be listed'
          }: ${shorten(says, 120)}`,
        ),
        evidence: [
          {
            object: `ResourceSetInputProvider ${key}`,
            says: `\`Ready: False\`, ${formatCount(
              source.exported.length,
              'preview',
            )} of before`,
            at: ready.lastTransitionTime,
          },
        ],
        since: ready.lastTransitionTime,
        next: isDenied
          ? 'Renew the token in its Secret'
          : 'Correct what the message names in its spec',
        hurts: count(source.exported.length, 'preview', 'previews'),
        clearsIn: 'with its next look at the git host',
        target: { tab: 'overview', query: { card: 'workloads' } },
        explains: { objects: [`ResourceSetInputProvider/${key}`] },
      }),
    ];
  });
}
