import type { EstimatedCost } from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiErrorWarningLine } from '@remixicon/react';
import { useRef } from 'react';
import { useFormText } from '../parts';
import { formatItemRange } from './money';
import styles from './CostPanel.module.css';

/** Priced items with their sum, and those that have no price. A changed amount flashes once. */
export function CostItems(props: { cost: EstimatedCost }) {
  const { cost } = props;
  const { t } = useFormText();
  const shown = useRef(new Map<string, string>());
  const priced = cost.items.filter(item => item.perHour.bound !== 'unknown');
  const unpriced = cost.items.filter(item => item.perHour.bound === 'unknown');
  const names = unpriced.map(item => item.name).join(', ');

  return (
    <>
      <table className={styles.items}>
        <thead>
          <tr>
            <th scope="col">{t('cost.item')}</th>
            <th scope="col">{t('cost.itemUnit')}</th>
          </tr>
        </thead>
        <tbody>
          {priced.map(item => {
            const amount = formatItemRange(item.perHour, item.high);
            const before = shown.current.get(item.name);
            shown.current.set(item.name, amount);
            return (
              <tr
                key={`${item.name}:${amount}`}
                data-changed={
                  (before !== undefined && before !== amount) || undefined
                }
              >
                <th scope="row">{item.name}</th>
                <td>{amount}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('cost.sum')}</th>
            <td>{formatItemRange(cost.low, cost.high)}</td>
          </tr>
        </tfoot>
      </table>
      {unpriced.length > 0 && (
        <p className={styles.unpriced}>
          <RiErrorWarningLine size={16} aria-hidden />
          {t('cost.unpriced', { count: unpriced.length, names })}
        </p>
      )}
    </>
  );
}
