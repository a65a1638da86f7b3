import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { LifecycleView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import styles from './Creation.module.css';

/** What of the platform is there already. */
export function ExistsPanel(props: { exists: LifecycleView['exists'] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  return (
    <Panel title={t('exists.title')}>
      <ul className={styles.exists}>
        {props.exists.map(item => (
          <li key={item.name}>
            <Glyph state={item.state} />
            <span>{item.name}</span>
            <span className={styles.existsFact}>
              {item.fact && <RuleText text={item.fact} />}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
