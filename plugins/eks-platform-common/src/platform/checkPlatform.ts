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
  return [
    ...findings.filter(finding => finding.level === 'error'),
    ...findings.filter(finding => finding.level === 'note'),
  ];
}

/** How many rules {@link checkPlatform} asks. @public */
export const PLATFORM_RULE_COUNT = PLATFORM_RULES.length;
