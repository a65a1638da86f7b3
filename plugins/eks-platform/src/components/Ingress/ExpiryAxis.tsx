import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { IngressView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useNow } from '../../hooks/useNow';
import { formatDate } from '../../text/time';
import { clusterTranslationRef } from '../translation';
import { Panel } from '../Panel';
import { layOutExpiry, type ExpiryMark } from './expiryLayout';
import styles from './ExpiryAxis.module.css';

const HOUR_MS = 3_600_000;
/** Left of this (per cent) a tick would run into `today` on a phone. */
const CLOSE_SHARE = 28;

/** From today to the last expiry: rings expire, diamonds renew themselves, triangles failed to renew. */
export function ExpiryAxis(props: {
  certificates: IngressView['certificates'];
}) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const now = useNow(HOUR_MS);
  const axis = layOutExpiry(props.certificates, now);
  const describe = (mark: ExpiryMark) =>
    t(`expiry.${mark.kind}At`, {
      name: mark.name,
      date: formatDate(mark.at, now),
    });
  return (
    <Panel
      title={t('expiry.title')}
      subtitle={t('expiry.count', {
        count: props.certificates.length,
      })}
      aside={
        <>
          {(['expires', 'renews', 'failed'] as const).map(kind => (
            <span key={kind} className={styles.legend}>
              <span className={`${styles.mark} ${styles[kind]}`} aria-hidden />
              {t(`expiry.${kind}`)}
            </span>
          ))}
        </>
      }
    >
      <div className={styles.axis}>
        <span
          className={`${styles.band} ${styles.week}`}
          style={{ width: `${axis.weekShare}%` }}
          title={t('expiry.week')}
        />
        <span
          className={`${styles.band} ${styles.threeWeeks}`}
          style={{
            left: `${axis.weekShare}%`,
            width: `${axis.threeWeeksShare - axis.weekShare}%`,
          }}
          title={t('expiry.threeWeeks')}
        />
        {axis.ticks.map(tick => (
          <span
            key={tick.at.getTime()}
            className={tick.isToday ? styles.today : styles.tick}
            data-close={tick.share < CLOSE_SHARE || undefined}
            style={{ left: `${tick.share}%` }}
          >
            {tick.isToday ? t('expiry.today') : formatDate(tick.at, now)}
          </span>
        ))}
        <ul className={styles.marks}>
          {axis.marks.map(mark => (
            <li
              key={mark.key}
              className={styles.place}
              style={{ left: `${mark.share}%` }}
              title={describe(mark)}
            >
              <span
                role="img"
                aria-label={describe(mark)}
                className={`${styles.mark} ${styles[mark.kind]}`}
              />
              {mark.hasLabel && (
                <span
                  className={mark.share > 80 ? styles.labelLeft : styles.label}
                  aria-hidden
                >
                  {mark.name}
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
