import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { GpuView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import styles from './Gpu.module.css';

/** What makes GPUs usable, what shares them, and what bounds them. */
export function GpuStack(props: { data: GpuView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  return (
    <Panel title={t('gpu.stack')}>
      <ul className={styles.stackList}>
        {props.data.stack.map(({ part, name, state, text }) => (
          <li key={`${part} ${name}`}>
            <Glyph state={state} />
            <span>
              {t(`gpu.part.${part}`)}
              {name && <span className={styles.second}>{name}</span>}
            </span>
            <span className={styles.note}>
              <RuleText text={text} />
            </span>
          </li>
        ))}
        <li>
          <Glyph state="not-installed" />
          <span>{t('gpu.part.use')}</span>
          <span className={styles.note}>{t('gpu.useText')}</span>
        </li>
      </ul>
    </Panel>
  );
}
