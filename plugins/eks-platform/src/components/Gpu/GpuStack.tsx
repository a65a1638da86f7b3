import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { GpuView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { eksPlatformTranslationRef } from '../../translation';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import styles from './Gpu.module.css';

/** What makes GPUs usable, what shares them, and what bounds them. */
export function GpuStack(props: { data: GpuView }) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  return (
    <Panel title={t('cluster.gpu.stack')}>
      <ul className={styles.stackList}>
        {props.data.stack.map(({ part, name, state, text }) => (
          <li key={`${part} ${name}`}>
            <Glyph state={state} />
            <span>
              {t(`cluster.gpu.part.${part}`)}
              {name && <span className={styles.second}>{name}</span>}
            </span>
            <span className={styles.note}>
              <RuleText text={text} />
            </span>
          </li>
        ))}
        <li>
          <Glyph state="not-installed" />
          <span>{t('cluster.gpu.part.use')}</span>
          <span className={styles.note}>{t('cluster.gpu.useText')}</span>
        </li>
      </ul>
    </Panel>
  );
}
