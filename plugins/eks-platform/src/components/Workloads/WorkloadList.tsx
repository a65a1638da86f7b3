import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { WorkloadsView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useState } from 'react';
import { formatQuantity } from '../../text/quantity';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import styles from './Workloads.module.css';

/** Deployments and StatefulSets: those that are not ready, the others on demand. */
export function WorkloadList(props: { data: WorkloadsView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const [all, setAll] = useState(false);
  const { workloads, total } = props.data;
  const rows = all
    ? workloads
    : workloads.filter(({ state }) => state !== 'ok');
  const cut = all && (total.value ?? 0) > workloads.length;
  return (
    <div className={styles.workloads}>
      {rows.length === 0 && (
        <p className={styles.note}>{t('workloads.allReady')}</p>
      )}
      {rows.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('workloads.column.workload')}</th>
              <th scope="col">{t('workloads.column.state')}</th>
              <th scope="col">{t('workloads.column.owner')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, namespace, name, owner, state, stateText }) => (
              <tr key={`${kind}/${namespace}/${name}`}>
                <th scope="row">
                  {namespace}/{name} <span className={styles.note}>{kind}</span>
                </th>
                <td>
                  <Glyph state={state} size={14} />{' '}
                  <RuleText text={stateText} />
                </td>
                <td>{owner ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {cut && (
        <p className={styles.note}>
          {t('workloads.cut', {
            shown: `${workloads.length}`,
            total: formatQuantity(total),
          })}
        </p>
      )}
      {(all || rows.length < workloads.length) && (
        <Button
          variant="tertiary"
          size="small"
          onPress={() => setAll(!all)}
          aria-pressed={all}
        >
          {all
            ? t('workloads.showFew')
            : t('workloads.showAll', { count: workloads.length })}
        </Button>
      )}
    </div>
  );
}
