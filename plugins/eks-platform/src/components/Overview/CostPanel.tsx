import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { OverviewView } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ClusterHistory } from '../../hooks/useClusterHistory';
import { formatPerDay, formatPerHour } from '../../text/money';
import { clusterTranslationRef } from '../translation';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import { CostBar } from './CostBar';
import { CostItems } from './CostItems';
import { MonthSoFar } from './MonthSoFar';
import { Savings } from './Savings';
import styles from './Overview.module.css';

/** Money per hour, split so that the parts add up to the total; what the month has cost, and what could be saved. */
export function CostPanel(props: {
  data: OverviewView;
  history: ClusterHistory;
}) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { cost } = props.data;
  const { perHour } = cost;
  return (
    <Panel title={t('cost.title')}>
      <div className={styles.costHead}>
        <span className={styles.stat}>{formatPerHour(perHour) ?? '–'}</span>
        <span className={styles.meta}>
          {formatPerDay(perHour) ??
            (perHour.reason && <RuleText text={perHour.reason} />)}
        </span>
      </div>
      <MonthSoFar history={props.history} />
      <CostBar items={cost.items} />
      <CostItems cost={cost} />
      <Savings data={props.data} />
    </Panel>
  );
}
