import type { PlatformAnswers } from './answers';
import { accountOf } from './completeAnswers';
import type { CompleteAnswers } from './completeAnswers';
import type { Finding } from './finding';
import type { PlatformContext, SystemPods } from './platformContext';
import type { EstimatedCost } from './preview';
import { PLATFORM_RULES } from './rules';

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
  return inOrder(findings);
}

/** Findings that stop Create first. */
export function inOrder(findings: Finding[]): Finding[] {
  return (['error', 'warning', 'note'] as const).flatMap(level =>
    findings.filter(finding => finding.level === level),
  );
}

/** How many rules {@link checkPlatform} asks. @public */
export const PLATFORM_RULE_COUNT = PLATFORM_RULES.length;
