import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { OverviewView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatMoney, roundParts } from '../../text/money';
import { clusterTranslationRef } from '../translation';
import { RuleText } from '../RuleText';
import styles from './Overview.module.css';

/** What is counted, what is not, and where the prices come from. */
export function CostItems(props: { cost: OverviewView['cost'] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { items, notCounted, perHour } = props.cost;
  const others = notCounted.filter(
    name => !items.some(item => item.name === name),
  );
  const parts = roundParts(items.map(item => item.perHour.value ?? 0));
  return (
    <>
      <dl className={styles.items}>
        {items.map((item, index) => (
          <div
            key={item.name}
            className={item.waste ? styles.waste : undefined}
          >
            <dt>
              <RuleText text={item.name} />
              {item.perHour.bound === 'unknown' && (
                <span className={styles.reason}>
                  <RuleText text={item.perHour.reason} />
                </span>
              )}
            </dt>
            <dd title={item.perHour.reason ?? item.perHour.source}>
              {item.perHour.bound === 'unknown'
                ? '–'
                : formatMoney(parts[index])}
            </dd>
          </div>
        ))}
        {others.length > 0 && (
          <div>
            <dt>{others.join(', ')}</dt>
            <dd>{t('cost.notCounted')}</dd>
          </div>
        )}
      </dl>
      <p className={styles.source}>
        <RuleText text={perHour.source} />
      </p>
    </>
  );
}
