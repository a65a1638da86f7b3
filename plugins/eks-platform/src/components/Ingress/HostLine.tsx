import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HostRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { useId } from 'react';
import { useNow } from '../../hooks/useNow';
import { getFirstBroken, getSummaryCell, HOST_CELLS } from '../../text/hosts';
import { getDaysUntil } from '../../text/time';
import { clusterTranslationRef } from '../translation';
import { Moment } from '../Age';
import { CellText } from './CellText';
import { HostDetail } from './HostDetail';
import styles from './Ingress.module.css';

const HOUR_MS = 3_600_000;

/** Properties of {@link HostLine}. */
export interface HostLineProps {
  row: HostRow;
  suffix: string;
  isOpen: boolean;
  onToggle: () => void;
}

/** One host; unfolded it shows the cause, the comparison that proves it and the chain. */
export function HostLine(props: HostLineProps) {
  const { row, suffix, isOpen } = props;
  const id = useId();
  const broken = getFirstBroken(row);
  const summary = getSummaryCell(row);
  const Arrow = isOpen ? RiArrowDownSLine : RiArrowRightSLine;
  const hasSuffix = suffix !== '' && row.host.endsWith(suffix);
  const name = hasSuffix ? row.host.slice(0, -suffix.length) : row.host;
  const tone =
    row.state === 'critical' || row.state === 'warning'
      ? styles[row.state]
      : '';
  return (
    <div className={`${styles.host} ${isOpen ? `${styles.open} ${tone}` : ''}`}>
      <div role="row" className={styles.row}>
        <span role="rowheader">
          <button
            type="button"
            className={styles.hostName}
            data-row={row.host}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={props.onToggle}
          >
            <Arrow size={16} aria-hidden />
            <span>
              <strong>{name}</strong>
              {hasSuffix && <span className={styles.suffix}>{suffix}</span>}
            </span>
          </button>
        </span>
        <span role="cell" className={styles.owner}>
          {row.owner ?? '–'}
        </span>
        {HOST_CELLS.map(cell => (
          <span key={cell} role="cell" className={styles.cell}>
            <CellText cell={row[cell]} isFirstBroken={cell === broken} />
          </span>
        ))}
        <span role="cell" className={`${styles.number} ${styles.expires}`}>
          <Expiry at={row.expiresAt} />
        </span>
        <span className={styles.summary} aria-hidden>
          <CellText cell={summary} isFirstBroken={broken !== undefined} />
        </span>
      </div>
      <div id={id} role="row" hidden={!isOpen}>
        {isOpen && <HostDetail row={row} />}
      </div>
    </div>
  );
}

function Expiry(props: { at?: string }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const now = useNow(HOUR_MS);
  const days = getDaysUntil(props.at ?? '', now);
  if (!props.at || Number.isNaN(days)) {
    return <>–</>;
  }
  return (
    <>
      <strong>{t('ingress.days', { days: `${days}` })}</strong>{' '}
      <span className={styles.date}>
        <Moment at={props.at} dateOnly />
      </span>
    </>
  );
}
