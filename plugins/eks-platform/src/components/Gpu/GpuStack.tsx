import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { GpuView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { eksPlatformTranslationRef } from '../../translation';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import styles from './Gpu.module.css';

/** What makes GPUs usable, and what is not watched. */
export function GpuStack(props: { data: GpuView }) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { devicePlugin, pools } = props.data;
  return (
    <Panel title={t('cluster.gpu.stack')}>
      <ul className={styles.stackList}>
        <li>
          <Glyph state={devicePlugin.state} />
          <span>{t('cluster.gpu.devicePlugin')}</span>
          <span className={styles.note}>
            <RuleText text={devicePlugin.text} />
          </span>
        </li>
        <li>
          <Glyph state="unknown" />
          <span>{t('cluster.gpu.dcgm')}</span>
          <span className={styles.note}>{t('cluster.gpu.dcgmText')}</span>
        </li>
        {pools.map(pool => (
          <li key={pool.name}>
            <Glyph state="ok" />
            <span>{t('cluster.gpu.pool', { name: pool.name })}</span>
            <span className={styles.note}>{pool.instanceTypes.join(', ')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
