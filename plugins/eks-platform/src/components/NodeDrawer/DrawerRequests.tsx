import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { NodeRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatNumber, getShare } from '../../text/numbers';
import { clusterTranslationRef } from '../translation';
import { Meter } from '../Meter';
import styles from './NodeDrawer.module.css';

/** Requested of allocatable, and pods of the most that the node takes. */
export function DrawerRequests(props: { node: NodeRow }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { cpu, memory, pods } = props.node;
  const rows = [
    ['CPU', cpu.requested, cpu.allocatable, ''],
    [t('capacity.memory'), memory.requested, memory.allocatable, ' GiB'],
    [t('capacity.pods'), pods.running, pods.capacity, ''],
  ] as const;
  return (
    <div className={styles.section}>
      <h4 className={styles.label}>{t('drawer.requested')}</h4>
      <dl className={styles.requests}>
        {rows.map(([name, part, whole, unit]) => {
          const share = getShare(part, whole);
          return (
            <div key={name}>
              <dt>{name}</dt>
              <Meter share={share} />
              <dd>
                {part === undefined || whole === undefined
                  ? '–'
                  : t('drawer.ofWhole', {
                      part: formatNumber(part),
                      whole: formatNumber(whole),
                      unit,
                      share: `${share ?? 0}`,
                    })}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
