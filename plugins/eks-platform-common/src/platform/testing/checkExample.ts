import type { PlatformAnswers } from '../answers';
import { checkPlatform } from '../checkPlatform';
import { completeAnswers } from '../completeAnswers';
import { estimateCost } from '../estimateCost';
import type { Finding } from '../finding';
import type { PlatformContext, SystemPods } from '../platformContext';
import { exampleAnswers, exampleContext } from './exampleInput';

/** Some pods of 50 millicores on the system nodes. */
export const systemPods = (pods: number): SystemPods[] => [
  {
    workload: 'controllers',
    pods,
    cpu: '50m',
    memory: '64Mi',
    daemonSet: false,
  },
];

/** What all rules say of the example, changed. */
export function checkExample(
  changes: Partial<PlatformAnswers> = {},
  contextChanges: Partial<PlatformContext> = {},
  pods = systemPods(20),
): Finding[] {
  const given = exampleAnswers(changes);
  const context = exampleContext(contextChanges);
  const answers = completeAnswers(given, context);
  return checkPlatform({
    given,
    answers,
    context,
    systemPods: pods,
    cost: estimateCost(answers, context),
  });
}

/** Only what stops Create. */
export const errorsOfExample = (...args: Parameters<typeof checkExample>) =>
  checkExample(...args).filter(finding => finding.level === 'error');
