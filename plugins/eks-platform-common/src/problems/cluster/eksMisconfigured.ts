import { endSentence, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import type { FoundProblem, RegisteredProblem } from '../rule';

export const eksMisconfigured: RegisteredProblem = {
  id: 'eks-misconfigured',
  severity: 'warning',
  level: 'cause',
  scenario: 'eks-misconfigured',
  clears: 'EKS no longer reports the misconfiguration.',
  rule: findEksMisconfigured,
};

/** Misconfigurations that EKS itself finds. One problem for each insight. */
export function findEksMisconfigured(findings: Findings): FoundProblem[] {
  return (findings.aws.insights ?? [])
    .filter(
      ({ category, status }) =>
        category === 'MISCONFIGURATION' &&
        (status === 'ERROR' || status === 'WARNING'),
    )
    .map(insight =>
      found(eksMisconfigured, {
        object: insight.id,
        title: `EKS finds a mistake: ${insight.name}`,
        because: endSentence(
          shorten(insight.reason ?? 'EKS gives no reason', 160),
        ),
        evidence: [
          {
            object: `Insight ${insight.name}`,
            says: insight.resources[0] ?? insight.status.toLowerCase(),
            ...(insight.refreshedAt && { at: insight.refreshedAt }),
          },
        ],
        ...(insight.changedAt && { since: insight.changedAt }),
        next: insight.recommendation
          ? shorten(insight.recommendation, 140)
          : 'Correct what EKS names; it looks again once a day',
        clearsIn: 'a day: EKS looks once a day',
        target: { tab: 'overview', query: { card: 'upgrades' } },
      }),
    );
}
