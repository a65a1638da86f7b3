import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  BudgetRow,
  NodePoolCard,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Moment } from '../Age';
import { Glyph } from '../Glyph';
import styles from './Nodes.module.css';

/** Properties of {@link BudgetList}. */
export interface BudgetListProps {
  budgets: BudgetRow[];
  allowed: NodePoolCard['allowedDisruptions'];
}

/** What Karpenter may take away now for each reason, and the budgets that say so, open ones first. */
export function BudgetList(props: BudgetListProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { budgets, allowed } = props;
  const sorted = [...budgets].sort(
    (a, b) => Number(b.active) - Number(a.active),
  );
  return (
    <>
      {allowed?.byReason && (
        <span>
          {allowed.byReason
            .map(({ reason, now }) =>
              t(`budget.reason.${reason}`, { count: now }),
            )
            .join(' · ')}
        </span>
      )}
      <ul className={styles.checks}>
        {sorted.map((budget, index) => (
          // Two budgets of a pool may be alike.
          // eslint-disable-next-line react/no-array-index-key
          <li key={`${budget.nodes}:${budget.schedule}:${index}`}>
            <Glyph state={budget.active ? 'ok' : 'suspended'} />{' '}
            <BudgetText budget={budget} />
          </li>
        ))}
      </ul>
    </>
  );
}

function BudgetText(props: { budget: BudgetRow }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { nodes, reasons, schedule, duration, active, changesAt } =
    props.budget;
  return (
    <span>
      {t('budget.atMost', { nodes })}
      {reasons.length > 0 &&
        ` ${t('budget.for', { reasons: reasons.join(', ') })}`}
      {schedule && (
        <>
          {' · '}
          <code>{schedule}</code>{' '}
          {t('budget.utc', { duration: duration ?? '' })}
          {' · '}
          {t(active ? 'budget.open' : 'budget.closed')}
          {changesAt && (
            <>
              {' '}
              {t(active ? 'budget.until' : 'budget.from')}{' '}
              <Moment at={changesAt} />
            </>
          )}
        </>
      )}
    </span>
  );
}
