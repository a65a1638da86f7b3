import {
  endSentence,
  formatCount,
  formatList,
  shorten,
} from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import type { FoundProblem, RegisteredProblem } from '../rule';

export const upgradeBlocked: RegisteredProblem = {
  id: 'upgrade-blocked',
  severity: 'warning',
  level: 'cause',
  scenario: 'S10',
  clears: 'No insight of EKS about the next version is an error.',
  rule: findUpgradeBlocked,
};

/** EKS itself says that the next version would break something. One problem for all its insights. */
export function findUpgradeBlocked(findings: Findings): FoundProblem[] {
  const blockers = (findings.aws.insights ?? []).filter(
    ({ category, status }) =>
      category === 'UPGRADE_READINESS' && status === 'ERROR',
  );
  if (blockers.length === 0) {
    return [];
  }
  const [first] = blockers;
  const addons = blockers.flatMap(insight => insight.addons.map(a => a.name));
  const version = first.version ?? 'the next version';
  return [
    found(upgradeBlocked, {
      object: version,
      title: `${formatCount(blockers.length, 'thing')} ${
        blockers.length === 1 ? 'keeps' : 'keep'
      } this cluster from ${version}`,
      because: endSentence(
        addons.length > 0
          ? `${formatList(addons.map(name => `\`${name}\``))} ${
              addons.length === 1 ? 'is' : 'are'
            } not made for ${version}`
          : `EKS says: ${shorten(first.reason ?? first.name, 140)}`,
      ),
      evidence: blockers.slice(0, 3).map(insight => ({
        object: `Insight ${insight.name}`,
        says: shorten(insight.reason ?? insight.status, 160),
        ...(insight.refreshedAt && { at: insight.refreshedAt }),
      })),
      ...(first.changedAt && { since: first.changedAt }),
      next: first.recommendation
        ? shorten(first.recommendation, 140)
        : `Bring what EKS names to a version that ${version} knows`,
      clearsIn: 'a day: EKS looks once a day',
      target: { tab: 'overview', query: { card: 'upgrades' } },
    }),
  ];
}
