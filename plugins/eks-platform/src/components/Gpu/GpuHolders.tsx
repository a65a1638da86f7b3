import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { GpuView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { PerHour } from '../Amount';
import { Panel } from '../Panel';
import styles from './Gpu.module.css';

/** GPUs and money by owner; the total equals the stats above. */
export function GpuHolders(props: { data: GpuView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { holders, devices, cost } = props.data;
  return (
    <Panel title={t('gpu.holders')} flush>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('gpu.column.owner')}</th>
            <th scope="col">{t('gpu.column.gpus')}</th>
            <th scope="col">{t('gpu.column.perHour')}</th>
            <th scope="col">{t('gpu.column.idle')}</th>
          </tr>
        </thead>
        <tbody>
          {holders.map(holder => (
            <tr key={holder.owner}>
              <th scope="row">{holder.owner}</th>
              <td>{holder.devices}</td>
              <td>
                <PerHour quantity={holder.perHour} compact />
              </td>
              <td
                className={
                  (holder.idlePerHour.value ?? 0) > 0 ? styles.waste : undefined
                }
              >
                <PerHour quantity={holder.idlePerHour} compact />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('gpu.all')}</th>
            <td>{devices.total}</td>
            <td>
              <PerHour quantity={cost.total} compact />
            </td>
            <td>
              <PerHour quantity={cost.idle} compact />
            </td>
          </tr>
        </tfoot>
      </table>
    </Panel>
  );
}
