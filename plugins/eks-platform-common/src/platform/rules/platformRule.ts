import type { PlatformAnswers } from '../answers';
import type { CompleteAnswers } from '../completeAnswers';
import type { Finding } from '../finding';
import type {
  AccountFacts,
  PlatformContext,
  SystemPods,
} from '../platformContext';
import type { EstimatedCost } from '../preview';

/** What a rule looks at. */
export interface RuleInput {
  /** As the user gave them. */
  given: PlatformAnswers;
  answers: CompleteAnswers;
  context: PlatformContext;
  /** Profile that the answers name. */
  account?: AccountFacts;
  /** Pods of the chosen components and add-ons on the system nodes. */
  systemPods: SystemPods[];
  cost?: EstimatedCost;
}

/** One question about the answers; says what is wrong and how to mend it. */
export interface PlatformRule {
  id: string;
  check(input: RuleInput): Omit<Finding, 'rule'>[];
}

/** `1 node`, `2 nodes`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
