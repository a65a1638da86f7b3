import { Button, Skeleton } from '@backstage/ui';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { useState } from 'react';
import { usePlatformForm } from '../answers/PlatformForm';
import { Segmented, useFormText } from '../parts';
import { CostCeiling, getCeilingLevel } from './CostCeiling';
import { CostItems } from './CostItems';
import { GpuInUse } from './GpuInUse';
import { formatCostRange, formatMoney, HOURS, type CostUnit } from './money';
import { nameNotCounted } from './nameNotCounted';
import { useCostUnit } from './useCostUnit';
import styles from './CostPanel.module.css';

const LINES = {
  hour: 'cost.perHour',
  day: 'cost.perDay',
  month: 'cost.perMonth',
} as const;

/** What the answers cost; keeps the old figures while new ones are on their way. */
export function CostPanel() {
  const { check, account } = usePlatformForm();
  const { t } = useFormText();
  const [unit, setUnit] = useCostUnit();
  const [isOpen, setOpen] = useState(false);
  const cost = check.result?.cost;
  const units = Object.keys(HOURS) as CostUnit[];

  if (!cost) {
    return (
      <section className={styles.panel} aria-label={t('cost.title')}>
        <h3 className={styles.title}>{t('cost.title')}</h3>
        {check.status === 'updating' && <Skeleton width="100%" height={120} />}
        {check.status === 'failed' && (
          <p className={styles.small} role="status">
            {t('cost.failed', { reason: check.error?.message ?? '' })}
          </p>
        )}
        {check.status === 'ready' && (
          <p className={styles.small}>{t('cost.none')}</p>
        )}
      </section>
    );
  }

  const unpriced = cost.items.filter(
    item => item.perHour.bound === 'unknown',
  ).length;
  const ceiling = cost.ceiling.value;
  return (
    <section
      className={styles.panel}
      aria-label={t('cost.title')}
      data-open={isOpen || undefined}
      data-level={getCeilingLevel(cost)}
    >
      <div className={styles.line}>
        <div className={styles.pair}>
          <strong>{t('cost.short')}</strong>
          <span className={styles.lineAmount}>
            {formatCostRange({ ...cost, unit: 'day' })} <small>/day</small>
            <Button
              variant="tertiary"
              size="small"
              aria-expanded={isOpen}
              aria-label={t(isOpen ? 'cost.fold' : 'cost.unfold')}
              iconStart={isOpen ? <RiArrowUpSLine /> : <RiArrowDownSLine />}
              onPress={() => setOpen(!isOpen)}
            />
          </span>
        </div>
        <div className={`${styles.pair} ${styles.small}`}>
          <span>
            {unpriced > 0 && t('cost.unpricedShort', { count: unpriced })}
          </span>
          {ceiling !== undefined && (
            <span>
              {cost.limit === undefined
                ? t('cost.atLimitsOnly', { amount: formatMoney(ceiling) })
                : t('cost.atLimits', {
                    amount: formatMoney(ceiling),
                    limit: formatMoney(cost.limit).replace(/^\$/, ''),
                  })}
            </span>
          )}
        </div>
      </div>
      <div className={styles.body} data-updating={check.status !== 'ready'}>
        <div className={styles.pair}>
          <h3 className={styles.title}>{t('cost.title')}</h3>
          <div className={styles.units}>
            <Segmented
              control={{
                id: 'eks-cost-unit',
                'aria-labelledby': 'eks-cost-unit-label',
                'aria-describedby': '',
                'aria-invalid': false,
              }}
              options={units.map(value => ({
                value,
                label: t(`cost.${value}`),
              }))}
              value={unit}
              onChange={setUnit}
            />
            <span id="eks-cost-unit-label" hidden>
              {t('cost.unit')}
            </span>
          </div>
        </div>
        <p className={styles.amount}>{formatCostRange({ ...cost, unit })}</p>
        {units
          .filter(other => other !== unit)
          .map(other => (
            <p key={other} className={styles.small}>
              {t(LINES[other], {
                amount: formatCostRange({ ...cost, unit: other }),
              })}
            </p>
          ))}
        <CostItems cost={cost} />
        <GpuInUse cost={cost} />
        <CostCeiling cost={cost} account={account?.alias} />
        <p className={styles.source}>
          {cost.source}{' '}
          {cost.notCounted.length > 0 &&
            t('cost.notCounted', {
              names: nameNotCounted(cost.notCounted),
            })}
        </p>
      </div>
      <p className={styles.status} role="status">
        {check.status === 'updating' && t('cost.updating')}
        {check.status === 'failed' &&
          t('cost.failed', { reason: check.error?.message ?? '' })}
      </p>
    </section>
  );
}
