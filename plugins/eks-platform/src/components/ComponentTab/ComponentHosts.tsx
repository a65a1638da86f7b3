import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HostRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useNow } from '../../hooks/useNow';
import { getFirstBroken, HOST_CELLS, sortHosts } from '../../text/hosts';
import { getDaysUntil } from '../../text/time';
import { clusterTranslationRef } from '../translation';
import { CellText } from '../Ingress/CellText';
import { Panel } from '../Panel';
import styles from './ComponentTab.module.css';

const HOUR_MS = 3_600_000;

/** The hosts of the Component's namespaces with the cells of the tab Ingress & certificates. */
export function ComponentHosts(props: { hosts: HostRow[] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const now = useNow(HOUR_MS);
  const { hosts } = props;
  const good = hosts.filter(({ state }) => state === 'ok').length;
  return (
    <Panel
      title={t('component.hosts')}
      subtitle={t('component.covered', {
        good: `${good}`,
        total: `${hosts.length}`,
      })}
      flush
    >
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('ingress.column.host')}</th>
              {HOST_CELLS.map(name => (
                <th key={name} scope="col">
                  {t(`ingress.column.${name}`)}
                </th>
              ))}
              <th scope="col">{t('ingress.column.expires')}</th>
            </tr>
          </thead>
          <tbody>
            {sortHosts(hosts).map(row => {
              const days = getDaysUntil(row.expiresAt ?? '', now);
              return (
                <tr key={`${row.namespace}/${row.host}`}>
                  <th scope="row">
                    {row.host.split('.')[0]}
                    <wbr />
                    <span className={styles.suffix}>
                      {row.host.slice(row.host.split('.')[0].length)}
                    </span>
                  </th>
                  {HOST_CELLS.map(name => (
                    <td key={name}>
                      <CellText
                        cell={row[name]}
                        isFirstBroken={name === getFirstBroken(row)}
                      />
                    </td>
                  ))}
                  <td>
                    {Number.isNaN(days)
                      ? '–'
                      : t('ingress.days', { days: `${days}` })}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
