import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  GpuNodeRow,
  GpuView,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { getStateRank } from '../../text/nodeWords';
import { clusterTranslationRef } from '../translation';
import { Panel } from '../Panel';
import { DeviceCell } from './DeviceCell';
import { DEVICE_STATES } from './DeviceBar';
import { GpuNodeLine } from './GpuNodeLine';
import styles from './Gpu.module.css';

/** Nodes of the GPU pools as rows, devices as cells; broken first, then by price. */
export function GpuNodes(props: { data: GpuView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { nodes, pools } = props.data;
  const rows = [...nodes].sort(compareRows);
  const subtitle = pools
    .map(pool => {
      const size = t('nodes.count', { count: pool.nodes });
      return pool.limit === undefined
        ? `${pool.name}: ${size}`
        : `${pool.name}: ${size}, ${t('gpu.ofLimit', {
            used: `${pool.used ?? 0}`,
            limit: `${pool.limit}`,
          })}`;
    })
    .join(' · ');
  return (
    <Panel title={t('gpu.nodes')} subtitle={subtitle} flush>
      {rows.length === 0 ? (
        <p className={styles.empty}>{t('gpu.noNodes')}</p>
      ) : (
        <>
          <p className={styles.legend}>
            {DEVICE_STATES.map(state => (
              <span key={state}>
                <DeviceCell state={state} small />
                {t(`gpu.state.${state}`)}
              </span>
            ))}
          </p>
          <div role="table" aria-label={t('gpu.nodes')}>
            <div role="row" className={styles.head}>
              {(['node', 'type', 'devices', 'heldBy', 'price'] as const).map(
                name => (
                  <span key={name} role="columnheader">
                    {t(`gpu.column.${name}`)}
                  </span>
                ),
              )}
            </div>
            {rows.map(row => (
              <GpuNodeLine key={row.node} row={row} />
            ))}
          </div>
        </>
      )}
    </Panel>
  );
}

function compareRows(a: GpuNodeRow, b: GpuNodeRow): number {
  return (
    getStateRank(a.state) - getStateRank(b.state) ||
    (b.perHour.value ?? 0) - (a.perHour.value ?? 0)
  );
}
