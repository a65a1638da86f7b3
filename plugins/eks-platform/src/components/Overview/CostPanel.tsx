import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { OverviewView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatPerDay, formatPerHour } from '../../text/money';
import { eksPlatformTranslationRef } from '../../translation';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import { CostBar } from './CostBar';
import { CostItems } from './CostItems';
import styles from './Overview.module.css';

/** Money per hour, split so that the parts add up to the total. */
export function CostPanel(props: { cost: OverviewView['cost'] }) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { perHour } = props.cost;
  return (
    <Panel title={t('cluster.cost.title')}>
      <div className={styles.costHead}>
        <span className={styles.stat}>{formatPerHour(perHour) ?? '–'}</span>
        <span className={styles.meta}>
          {formatPerDay(perHour) ??
            (perHour.reason && <RuleText text={perHour.reason} />)}
        </span>
      </div>
      <CostBar items={props.cost.items} />
      <CostItems cost={props.cost} />
    </Panel>
  );
}
