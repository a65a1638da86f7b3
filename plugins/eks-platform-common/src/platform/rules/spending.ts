import { formatUsd } from '../../view/money';
import { poolCeilings } from '../poolCeiling';
import type { PlatformRule } from './platformRule';

const NEAR = 0.8;

/** What the platform may cost at its limits must stay below the profile's. */
export const spendingRule: PlatformRule = {
  id: 'spending',
  check({ answers, context, account, cost }) {
    const limit = account?.guardrails.maxHourlyUsd;
    if (!account || !limit || !cost || cost.ceiling.value === undefined) {
      return [];
    }
    const ceiling = cost.ceiling.value;
    if (ceiling <= limit * NEAR) {
      return [];
    }
    const [dearest] = Object.entries(poolCeilings(answers, context)).sort(
      (a, b) => b[1] - a[1],
    );
    const amounts = `At limits this may cost ${formatUsd(ceiling)} per hour; ${
      account.alias
    } allows ${formatUsd(limit)}.`;
    if (ceiling <= limit) {
      return [{ level: 'note', field: 'pools', message: amounts }];
    }
    const pool = dearest
      ? ` (${dearest[0]} alone is ${formatUsd(dearest[1])})`
      : '';
    return [
      {
        level: 'error',
        field: 'pools',
        message: `${amounts} Lower a pool's limit${pool}, or ask the platform team.`,
      },
    ];
  },
};
