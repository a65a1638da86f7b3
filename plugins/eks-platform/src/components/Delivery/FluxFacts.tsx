import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  DeliveryView,
  FluxRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ReactNode } from 'react';
import { formatNumber } from '../../text/numbers';
import { formatSpan } from '../../text/time';
import { toWebUrl } from '../../text/webUrl';
import { clusterTranslationRef } from '../translation';
import { Moment } from '../Age';
import styles from './Delivery.module.css';

/** Properties of {@link FluxFacts}. */
export interface FluxFactsProps {
  row: FluxRow;
  data: DeliveryView;
  onSelect: (id: string) => void;
}

/** Settings, what it applied, its releases, and the words of Flux, folded. */
export function FluxFacts(props: FluxFactsProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { row, data, onSelect } = props;
  const link = (id: string) =>
    data.rows.some(item => item.id === id) ? (
      <button
        key={id}
        type="button"
        className={styles.link}
        onClick={() => onSelect(id)}
      >
        {id.split('/').at(-1)}
      </button>
    ) : (
      <span key={id}>{id.split('/').at(-1)}</span>
    );
  const url = row.url && toWebUrl(row.url);
  const facts: [string, ReactNode][] = [
    [t('delivery.drawer.runs'), row.runs && <code>{row.runs}</code>],
    [t('delivery.drawer.folder'), row.path && <code>{row.path}</code>],
    [
      t('delivery.drawer.chart'),
      row.chart && `${row.chart.name} ${row.chart.version ?? ''}`,
    ],
    [t('delivery.drawer.source'), row.source && link(row.source)],
    [
      t('delivery.drawer.address'),
      row.url && (url ? <a href={url}>{row.url}</a> : <code>{row.url}</code>),
    ],
    [t('delivery.drawer.appliedBy'), row.owner && link(row.owner)],
    [
      t('delivery.drawer.dependsOn'),
      row.dependsOn.length > 0 && row.dependsOn.map(link),
    ],
    [
      t('delivery.drawer.behind'),
      row.behind.length > 0 && row.behind.map(link),
    ],
    [t('delivery.drawer.timeout'), formatSpan(row.timeoutSeconds * 1000)],
  ];
  return (
    <>
      <dl className={`${styles.drawerPart} ${styles.drawerFacts}`}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {row.inventory.length > 0 && (
        <div className={styles.drawerPart}>
          <h4 className={styles.label}>{t('delivery.drawer.inventory')}</h4>
          <ul className={styles.inventory}>
            {row.inventory.map(({ kind, count }) => (
              <li key={kind}>
                <span>{kind}</span>
                <span className={styles.value}>{formatNumber(count)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {row.history.length > 0 && (
        <div className={styles.drawerPart}>
          <h4 className={styles.label}>{t('delivery.drawer.history')}</h4>
          <ol className={styles.inventory}>
            {row.history.map(entry => (
              <li key={entry.revision}>
                <span>
                  {entry.chart} {entry.chartVersion} · {entry.status}
                </span>
                <span className={styles.value}>
                  {entry.at && <Moment at={entry.at} />}
                </span>
              </li>
            ))}
          </ol>
        </div>
      )}
      {row.message && (
        <details className={styles.drawerPart}>
          <summary>{t('delivery.drawer.message')}</summary>
          <p className={styles.message}>{row.message}</p>
        </details>
      )}
    </>
  );
}
