import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { GpuView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Since } from '../Age';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import styles from './Gpu.module.css';

const MAX_ROWS = 20;

/** Pods that wait for a GPU, and why. */
export function GpuPending(props: { pending: GpuView['pending'] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { pending } = props;
  if (pending.length === 0) {
    return null;
  }
  return (
    <Panel
      title={t('gpu.waiting')}
      subtitle={t('gpu.pods', { count: pending.length })}
      flush
    >
      <ul className={styles.lines}>
        {pending.slice(0, MAX_ROWS).map(pod => (
          <li key={`${pod.namespace}/${pod.pod}`} className={styles.line}>
            <Glyph state={pod.never ? 'warning' : 'waits'} />
            <span>
              <strong>
                {pod.namespace}/{pod.pod}
              </strong>{' '}
              {t('gpu.asks', { count: pod.devices })}
              {pod.resource !== 'nvidia.com/gpu' && (
                <>
                  {' '}
                  <code>{pod.resource}</code>
                </>
              )}
              {pod.never && (
                <span className={styles.trouble}>
                  {t('gpu.never')} <RuleText text={pod.never} />
                </span>
              )}
              <span className={styles.second}>
                <RuleText text={pod.reason} />
              </span>
            </span>
            <span className={styles.note}>
              {pod.owner && `${pod.owner} · `}
              <Since at={pod.since} />
            </span>
          </li>
        ))}
      </ul>
      {pending.length > MAX_ROWS && (
        <p className={styles.empty}>
          {t('pending.more', { count: pending.length - MAX_ROWS })}
        </p>
      )}
    </Panel>
  );
}
