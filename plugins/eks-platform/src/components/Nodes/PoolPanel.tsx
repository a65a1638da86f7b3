import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  InstanceChoice,
  NodePoolCard,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ReactNode } from 'react';
import { formatNumber } from '../../text/numbers';
import { clusterTranslationRef } from '../translation';
import { Age } from '../Age';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import { BudgetList } from './BudgetList';
import { nameResource } from './nameResource';
import styles from './Nodes.module.css';

const LISTED_TYPES = 12;

/** Everything about the pool that is chosen: limits, what it may buy, budgets, settings, conditions. */
export function PoolPanel(props: { pool: NodePoolCard }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { pool } = props;
  const rows: [name: string, value: ReactNode][] = [
    [
      t('pool.limits'),
      pool.usage.length > 0 &&
        pool.usage
          .map(
            ({ resource, used, limit, unit }) =>
              `${nameResource(resource, t)} ${t('nodes.ofLimit', {
                used: formatNumber(used),
                limit: formatNumber(limit),
                unit: unit === 'GiB' ? ' GiB' : '',
              })}`,
          )
          .join(' · '),
    ],
    [
      t('pool.mayBuy'),
      pool.choice ? (
        <ChoiceText choice={pool.choice} />
      ) : (
        pool.instanceTypes.join(', ')
      ),
    ],
    [t('pool.capacity'), pool.capacityTypes.join(', ')],
    [
      t('pool.budgets'),
      pool.budgets && (
        <BudgetList budgets={pool.budgets} allowed={pool.allowedDisruptions} />
      ),
    ],
    [
      t('pool.settings'),
      pool.settings && <RuleText text={pool.settings.join(' · ')} />,
    ],
    [
      t('pool.conditions'),
      pool.conditions && pool.conditions.length > 0 && (
        <ul className={styles.checks}>
          {pool.conditions.map(({ type, state, text, since }) => (
            <li key={type}>
              <Glyph state={state} /> <RuleText text={text} />{' '}
              {since && (
                <span className={styles.meta}>
                  <Age since={since} />
                </span>
              )}
            </li>
          ))}
        </ul>
      ),
    ],
  ];
  return (
    <Panel
      title={t('pool.title', { pool: pool.name })}
      subtitle={t(`origin.${pool.origin}`)}
    >
      <dl className={styles.poolFacts}>
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  );
}

function ChoiceText(props: { choice: InstanceChoice }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { types, words, partly } = props.choice;
  const more = (types?.length ?? 0) - LISTED_TYPES;
  return (
    <>
      {words.length > 0 ? (
        <RuleText text={words.join(' · ')} />
      ) : (
        t('pool.anyType')
      )}
      {types && (
        <span className={styles.names}>
          {types.length === 0
            ? t('pool.noType')
            : `${types.slice(0, LISTED_TYPES).join(', ')}${
                more > 0 ? ` ${t('pending.more', { count: more })}` : ''
              }`}
          {partly && ` · ${t('pool.partly')}`}
        </span>
      )}
    </>
  );
}
