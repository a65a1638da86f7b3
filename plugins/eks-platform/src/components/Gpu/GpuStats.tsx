import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { GpuView } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ReactNode } from 'react';
import { formatPerDay, formatPerHour } from '../../text/money';
import { clusterTranslationRef } from '../translation';
import { Age } from '../Age';
import { RuleText } from '../RuleText';
import { DeviceBar } from './DeviceBar';
import styles from './Gpu.module.css';

/** Devices requested, money idle, pods waiting. */
export function GpuStats(props: { data: GpuView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { devices, cost, pending, model, resource } = props.data;
  const total = formatPerHour(cost.total);
  const idle = formatPerHour(cost.idle);
  const oldest = pending.map(pod => pod.since).sort()[0];
  const first = pending[0];
  return (
    <div className={styles.stats}>
      <div className={styles.card}>
        <StatHead
          left={t('gpu.devices', {
            count: devices.total,
            model: model?.toLocaleUpperCase() ?? resource,
          })}
        />
        <span className={styles.stat}>
          {t('gpu.requestedOf', {
            requested: `${devices.requested}`,
            total: `${devices.total}`,
          })}
        </span>
        <DeviceBar devices={devices} />
        <span className={styles.note}>{t('gpu.busyUnknown')}</span>
      </div>
      <div className={styles.card}>
        <StatHead
          left={t('gpu.costNow', { amount: total ?? '–' })}
          right={formatPerDay(cost.total)}
        />
        <span
          className={`${styles.stat} ${
            (cost.idle.value ?? 0) > 0 ? styles.waste : ''
          }`}
        >
          {idle ? t('gpu.idle', { amount: idle }) : '–'}
        </span>
        <span className={styles.note}>
          <RuleText text={cost.idle.reason ?? t('gpu.idleMeans')} />
        </span>
      </div>
      <div className={styles.card}>
        <StatHead
          left={t('gpu.waiting')}
          right={
            oldest && (
              <>
                {t('gpu.oldest')} <Age since={oldest} />
              </>
            )
          }
        />
        <span className={styles.stat}>
          {t('gpu.pods', { count: pending.length })}
        </span>
        <span className={styles.note}>
          {first ? (
            <>
              <strong>
                {first.namespace}/{first.pod}
              </strong>{' '}
              <RuleText text={first.reason} />
            </>
          ) : (
            t('gpu.noneWaits')
          )}
        </span>
      </div>
    </div>
  );
}

function StatHead(props: { left: string; right?: ReactNode }) {
  return (
    <span className={styles.statHead}>
      <span>{props.left}</span>
      <span>{props.right}</span>
    </span>
  );
}
