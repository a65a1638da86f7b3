import type { PlatformAnswers } from './answers';
import { accountOf } from './completeAnswers';
import type { CompleteAnswers } from './completeAnswers';
import type { Finding } from './finding';
import type { PlatformContext, SystemPods } from './platformContext';
import type { EstimatedCost } from './preview';
import { PLATFORM_RULES } from './rules';
import { nameRule } from './rules/name';

/**
 * Asks every rule; errors first.
 *
 * @public
 */
export function checkPlatform(options: {
  given: PlatformAnswers;
  answers: CompleteAnswers;
  context: PlatformContext;
  systemPods: SystemPods[];
  cost?: EstimatedCost;
}): Finding[] {
  const account = accountOf(options.answers, options.context);
  const findings = PLATFORM_RULES.flatMap(rule =>
    rule
      .check({ ...options, account })
      .map((finding): Finding => ({ rule: rule.id, ...finding })),
  );
  return inOrder(withoutFollowers(findings, options.answers));
}

/** A refused name is said once: other names and the repository follow it, and so will they follow the better one. */
function withoutFollowers(
  findings: Finding[],
  { name, repoUrl }: CompleteAnswers,
): Finding[] {
  const isRefused = findings.some(
    finding => finding.rule === nameRule.id && finding.level === 'error',
  );
  const repository = new URLSearchParams(repoUrl.split('?')[1]).get('repo');
  return isRefused
    ? findings.filter(
        ({ rule, field }) =>
          rule === nameRule.id ||
          (field !== 'name' && (field !== 'repoUrl' || repository !== name)),
      )
    : findings;
}

/** Findings that stop Create first. */
export function inOrder(findings: Finding[]): Finding[] {
  return (['error', 'warning', 'note'] as const).flatMap(level =>
    findings.filter(finding => finding.level === level),
  );
}

/** How many rules {@link checkPlatform} asks. @public */
export const PLATFORM_RULE_COUNT = PLATFORM_RULES.length;
