import type { AwsSources } from '@eks-platform/backstage-plugin-eks-platform-common';
import { FACT_WITHIN_MS, STANDING_MAX_AGE_MS } from './FactSource';
import { factSources } from './factSources';

/** How late a change in AWS may be seen while somebody looks. @public */
export interface AwsPoll {
  /** Milliseconds from one question to the next. */
  everyMs: number;
  /** Milliseconds that a question may take. */
  withinMs: number;
}

/** Every fact of AWS with the interval at which it is asked for. @public */
export const AWS_POLLS = {
  ...Object.fromEntries(
    Object.entries(factSources).map(([name, { maxAgeMs }]) => [
      name,
      { everyMs: maxAgeMs, withinMs: FACT_WITHIN_MS },
    ]),
  ),
  cluster: { everyMs: STANDING_MAX_AGE_MS, withinMs: FACT_WITHIN_MS },
} as { [K in keyof AwsSources]: AwsPoll };
