import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { IngressView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useMemo } from 'react';
import { useQueryValue } from '../../hooks/useQueryValue';
import { useRowKeys } from '../../hooks/useRowKeys';
import { getSharedSuffix, HOST_CELLS } from '../../text/hosts';
import { clusterTranslationRef } from '../translation';
import { Panel } from '../Panel';
import { HostFilters } from './HostFilters';
import { HostLine } from './HostLine';
import { useHostRows } from './useHostRows';
import styles from './Ingress.module.css';

/** One row per public host, one column per step of a request. */
export function HostMatrix(props: { data: IngressView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { hosts, counts } = props.data;
  const [open, setOpen] = useQueryValue('host');
  const suffix = useMemo(
    () => getSharedSuffix(hosts.map(({ host }) => host)),
    [hosts],
  );
  const { rows, total, more, showMore } = useHostRows(hosts);
  const toggle = (host: string | undefined) =>
    setOpen(host === open ? undefined : host);
  useRowKeys({
    names: rows.map(({ host }) => host),
    selected: open,
    onOpen: toggle,
  });
  const covered = t('ingress.covered', { total: `${counts.covered}` });
  const failed = t('ingress.failed', { total: `${counts.failed}` });
  const issuing = t('ingress.issuing', { total: `${counts.issuing}` });
  const summary = [
    covered,
    counts.failed > 0 && failed,
    counts.issuing > 0 && issuing,
  ];
  return (
    <Panel
      title={t('ingress.hosts', { count: counts.hosts })}
      subtitle={summary.filter(Boolean).join(', ')}
      aside={<HostFilters hosts={hosts} />}
      flush
    >
      {rows.length === 0 ? (
        <p className={styles.empty}>
          {t(hosts.length === 0 ? 'ingress.noHosts' : 'ingress.noMatch')}
        </p>
      ) : (
        <div
          role="table"
          aria-label={t('tab.ingress')}
          className={hosts.some(row => row.owner) ? '' : styles.withoutOwners}
        >
          <div role="row" className={styles.head}>
            <span role="columnheader">{t('ingress.column.host')}</span>
            <span role="columnheader" className={styles.owner}>
              {t('ingress.column.owner')}
            </span>
            {HOST_CELLS.map(name => (
              <span key={name} role="columnheader">
                {t(`ingress.column.${name}`)}
              </span>
            ))}
            <span role="columnheader" className={styles.number}>
              {t('ingress.column.expires')}
            </span>
          </div>
          {rows.map(row => (
            <HostLine
              key={`${row.namespace}/${row.host}`}
              row={row}
              suffix={suffix}
              isOpen={row.host === open}
              onToggle={() => toggle(row.host)}
            />
          ))}
        </div>
      )}
      {more > 0 && (
        <div className={styles.more}>
          <span role="status">
            {t('ingress.shown', {
              shown: `${rows.length}`,
              count: total,
            })}
          </span>
          <Button size="small" variant="secondary" onClick={showMore}>
            {t('ingress.more', { count: more })}
          </Button>
        </div>
      )}
      <p className={styles.narrowNote}>{t('ingress.marks')}</p>
    </Panel>
  );
}
