import type { PoolAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  RiArrowDownSLine,
  RiArrowRightSLine,
  RiDeleteBinLine,
  RiFileCopyLine,
} from '@remixicon/react';
import type { KeyboardEvent } from 'react';
import { formatMoney } from '../cost/money';
import { useFormText, YoursDot } from '../parts';
import { describePool, isTainted } from './poolWords';
import styles from './PoolsField.module.css';

export interface PoolRowProps {
  pool: PoolAnswers;
  row: number;
  rows: number;
  isOpen: boolean;
  isTabStop: boolean;
  /** Added by the user, so it may be removed. */
  isOwn: boolean;
  /** Create would refuse it. */
  isWrong: boolean;
  /** Dollars per hour if the pool's limits are reached. */
  ceiling?: number;
  onToggle(): void;
  onCopy(): void;
  onRemove(): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
}

/** One pool as a row of the grid: what may be bought, and at most how much. */
export function PoolRow(props: PoolRowProps) {
  const { pool, row, rows, isOpen, isOwn, ceiling } = props;
  const { t } = useFormText();
  const words = describePool(pool, t);
  const { name } = pool;
  let origin = isTainted(pool) ? t('pools.tainted') : t('pools.everything');
  if (isOwn) {
    origin = t('pools.mine') as typeof origin;
  }
  return (
    <tr
      className={styles.row}
      data-pool-row={row}
      data-open={isOpen || undefined}
      tabIndex={props.isTabStop ? 0 : -1}
      aria-rowindex={row + 2}
      aria-expanded={isOpen}
      data-wrong={props.isWrong || undefined}
      aria-label={t('pools.row', {
        name,
        row: String(row + 1),
        rows: String(rows),
        buys: words.buys,
        images: words.images,
        limits: words.limits.join(', '),
        origin: isOwn ? t('pools.mine') : t('pools.fromPreset'),
      })}
      onKeyDown={props.onKeyDown}
    >
      <td className={styles.nameCell}>
        <span className={styles.name}>
          <button
            type="button"
            tabIndex={-1}
            className={styles.toggle}
            aria-label={t(isOpen ? 'pools.close' : 'pools.open', {
              name,
            })}
            onClick={props.onToggle}
          >
            {isOpen ? (
              <RiArrowDownSLine size={18} aria-hidden />
            ) : (
              <RiArrowRightSLine size={18} aria-hidden />
            )}
          </button>
          <span>
            <strong>{name}</strong> {isOwn && <YoursDot />}
            <small>{origin}</small>
          </span>
        </span>
      </td>
      <td data-label={t('pools.images')}>{words.images}</td>
      <td data-label={t('pools.buys')}>{words.buys}</td>
      <td data-label={t('pools.machines')}>
        <span>
          {words.machines}
          <small>{words.machinesMore}</small>
        </span>
      </td>
      <td data-label={t('pools.atMost')}>
        <span>
          {words.limits.map(limit => (
            <span key={limit} className={styles.limit}>
              {limit}
            </span>
          ))}
        </span>
      </td>
      <td data-label={t('pools.replaced')}>{words.replaced}</td>
      <td data-label={t('pools.atLimit')} className={styles.number}>
        {ceiling === undefined ? '–' : `≤ ${formatMoney(ceiling)}`}
      </td>
      <td className={styles.actions}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.icon}
          aria-label={t(isOwn ? 'pools.remove' : 'pools.copy', {
            name,
          })}
          title={t(isOwn ? 'pools.remove' : 'pools.copy', { name })}
          onClick={isOwn ? props.onRemove : props.onCopy}
        >
          {isOwn ? (
            <RiDeleteBinLine size={16} aria-hidden />
          ) : (
            <RiFileCopyLine size={16} aria-hidden />
          )}
        </button>
      </td>
    </tr>
  );
}
