import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { GpuNodeRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { Link } from 'react-router-dom';
import { isTrouble, shortenNode, shortenZone } from '../../text/nodeWords';
import { clusterTranslationRef } from '../translation';
import { Age } from '../Age';
import { PerHour } from '../Amount';
import { useCluster } from '../ClusterTab/ClusterContext';
import { toTabPath } from '../ClusterTab/tabPaths';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import { DeviceCell } from './DeviceCell';
import styles from './Gpu.module.css';

/** One GPU node: its devices, who holds them, and its price. */
export function GpuNodeLine(props: { row: GpuNodeRow }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { row } = props;
  const { base } = useCluster();
  const place = [row.capacityType, row.zone && shortenZone(row.zone)];
  const target = { tab: 'nodes', query: { node: row.node } } as const;
  const owners = [
    ...new Set(row.holders.map(holder => holder.owner ?? holder.namespace)),
  ];
  return (
    <div role="row" className={styles.row}>
      <span role="cell">
        <Link className={styles.link} to={toTabPath(base, target)}>
          {shortenNode(row.node)}
        </Link>
        <span className={styles.second}>{row.claim ?? row.pool}</span>
      </span>
      <span role="cell">
        {row.instanceType ?? '–'}
        <span className={styles.second}>
          {place.filter(Boolean).join(', ')}
        </span>
      </span>
      <span role="cell" className={styles.devices}>
        {row.devices.map((device, index) => (
          <DeviceCell
            key={index}
            {...device}
            perDevice={row.sharing?.perDevice}
          />
        ))}
      </span>
      <span role="cell">
        <span className={isTrouble(row.state) ? styles.trouble : undefined}>
          {row.state !== 'ok' && <Glyph state={row.state} size={14} />}{' '}
          {row.state === 'ok' && owners.length > 0 ? (
            owners.join(', ')
          ) : (
            <RuleText text={row.stateText} />
          )}
        </span>
        <span className={styles.second}>
          {row.holders
            .map(({ namespace, pod }) => `${namespace}/${pod}`)
            .join(', ')}
        </span>
        {row.sharing && (
          <span className={styles.second}>
            {t('gpu.shares', {
              taken: `${row.sharing.taken}`,
              total: `${row.sharing.shares}`,
              strategy: row.sharing.strategy,
            })}
          </span>
        )}
      </span>
      <span role="cell" className={styles.number}>
        <PerHour quantity={row.perHour} digits={4} compact />
        <span className={styles.second}>
          <Age since={row.createdAt} />
        </span>
      </span>
    </div>
  );
}
