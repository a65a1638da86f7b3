import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { NodeWorkload } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatNumber } from '../../text/numbers';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import styles from './NodeDrawer.module.css';

/** Pods of the node by what created them, with the owner and what they ask for. */
export function DrawerWorkloads(props: { workloads: NodeWorkload[] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { workloads } = props;
  return (
    <div className={styles.section}>
      <h4 className={styles.label}>{t('drawer.workloads')}</h4>
      {workloads.length === 0 && (
        <p className={styles.text}>{t('drawer.noPods')}</p>
      )}
      <ul className={styles.list}>
        {workloads.map(workload => (
          <li key={`${workload.kind}/${workload.namespace}/${workload.name}`}>
            <Glyph state={workload.blocks ? 'warning' : 'ok'} decorative />
            <span>
              {workload.namespace && (
                <span className={styles.meta}>{workload.namespace}/</span>
              )}
              {workload.name}
              <span className={styles.second}>
                {workload.owner ?? t('drawer.noOwner')} ·{' '}
                {t('pending.pods', { count: workload.pods })}
                {workload.blocks && ` · ${t('drawer.blocks')}`}
                {workload.stays && ` · ${t('drawer.stays')}`}
              </span>
            </span>
            <span className={styles.meta}>
              {formatNumber(workload.cpu)} vCPU, {formatNumber(workload.memory)}{' '}
              GiB
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
