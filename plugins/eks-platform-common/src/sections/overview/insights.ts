import type { Findings } from '../../problems/findings';
import type { ItemState } from '../../view/itemState';
import { shorten } from '../../view/words';
import type { InsightRow, OverviewView } from './overviewView';

const STATES: Record<string, ItemState> = {
  ERROR: 'critical',
  WARNING: 'warning',
  UNKNOWN: 'unknown',
};
// EKS looks once a day; what is older says nothing of today.
const STALE_MS = 36 * 3_600_000;

/** Insights of EKS that do not pass, errors first; undefined when they are not known. */
export function getInsights(findings: Findings): OverviewView['insights'] {
  const { insights } = findings.aws;
  if (!insights) {
    return undefined;
  }
  const open = insights
    .filter(({ status }) => status !== 'PASSING')
    .map((insight): InsightRow => {
      const looked = insight.refreshedAt
        ? findings.now.getTime() - Date.parse(insight.refreshedAt)
        : 0;
      return {
        name: insight.name,
        about: insight.category === 'MISCONFIGURATION' ? 'mistake' : 'upgrade',
        state: looked > STALE_MS ? 'late' : STATES[insight.status] ?? 'unknown',
        text: shorten(insight.reason ?? 'EKS gives no reason', 200),
        ...(insight.refreshedAt && { observedAt: insight.refreshedAt }),
      };
    });
  const rank: ItemState[] = ['critical', 'warning', 'late', 'unknown'];
  return {
    passing: insights.length - open.length,
    open: open.sort((a, b) => rank.indexOf(a.state) - rank.indexOf(b.state)),
  };
}
