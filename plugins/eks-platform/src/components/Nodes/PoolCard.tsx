import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { NodePoolCard } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatNumber, getShare } from '../../text/numbers';
import { isTrouble } from '../../text/nodeWords';
import { clusterTranslationRef } from '../translation';
import { PerHour } from '../Amount';
import { Glyph } from '../Glyph';
import { Meter } from '../Meter';
import { RuleText } from '../RuleText';
import { nameResource } from './nameResource';
import { PoolMoves } from './PoolMoves';
import styles from './Nodes.module.css';

const NEAR_LIMIT = 90;

/** Properties of {@link PoolCard}. */
export interface PoolCardProps {
  pool: NodePoolCard;
  isSelected: boolean;
  onSelect: () => void;
}

/** Size, price, use of its limit and what moves in one pool. */
export function PoolCard(props: PoolCardProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { pool } = props;
  const { requested, allocatable } = pool;
  const [scarcest] = [...pool.usage].sort(
    (a, b) => getUsedShare(b) - getUsedShare(a),
  );
  const shares = [
    ['CPU', getShare(requested?.cpu, allocatable?.cpu)],
    [t('nodes.memory'), getShare(requested?.memory, allocatable?.memory)],
  ] as const;
  return (
    <button
      type="button"
      className={styles.pool}
      aria-pressed={props.isSelected}
      onClick={props.onSelect}
    >
      <span className={styles.poolHead}>
        <Glyph state={pool.state} />
        <span className={styles.poolName}>{pool.name}</span>
        <span className={styles.meta}>
          <PerHour quantity={pool.perHour} compact />
        </span>
      </span>
      <span className={styles.meta}>
        {t(`origin.${pool.origin}`)} · {t('nodes.count', { count: pool.nodes })}
        {pool.spotNodes > 0 &&
          `, ${t('nodes.spot', { count: pool.spotNodes })}`}
      </span>
      <span className={styles.meters}>
        {scarcest && (
          <MeterLine
            name={nameResource(scarcest.resource, t)}
            share={getUsedShare(scarcest)}
            text={t('nodes.ofLimit', {
              used: formatNumber(scarcest.used),
              limit: formatNumber(scarcest.limit),
              unit: scarcest.unit === 'GiB' ? ' GiB' : '',
            })}
          />
        )}
        {shares.map(([name, share]) => (
          <MeterLine
            key={name}
            name={t('nodes.requested', { name })}
            share={share}
            text={share === undefined ? '–' : `${share} %`}
          />
        ))}
      </span>
      <span className={styles.poolFoot}>
        {!scarcest && pool.origin === 'karpenter' && (
          <span>{t('nodes.noLimit')}</span>
        )}
        {pool.allowedDisruptions && (
          <span>
            {t('nodes.mayDisrupt', {
              count: pool.allowedDisruptions.now,
            })}{' '}
            (<RuleText text={pool.allowedDisruptions.text} />)
          </span>
        )}
        <PoolMoves pool={pool} />
        <span className={isTrouble(pool.state) ? styles.trouble : undefined}>
          <RuleText text={pool.stateText} />
        </span>
      </span>
    </button>
  );
}

/** Per cent of a limit; a limit of nothing is used up. */
function getUsedShare(usage: { used: number; limit: number }): number {
  return getShare(usage.used, usage.limit) ?? 100;
}

function MeterLine(props: { name: string; share?: number; text: string }) {
  return (
    <span className={styles.meterLine}>
      <span>{props.name}</span>
      <Meter
        share={props.share}
        tone={(props.share ?? 0) >= NEAR_LIMIT ? 'warning' : 'plain'}
      />
      <span className={styles.meterText}>{props.text}</span>
    </span>
  );
}
