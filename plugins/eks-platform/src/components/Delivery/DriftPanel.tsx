import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DriftLine } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Age } from '../Age';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import styles from './Delivery.module.css';

/** Template, repository, AWS and cluster: one line for each edge, with the age of what it rests on. */
export function DriftPanel(props: { lines: DriftLine[] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  return (
    <Panel title={t('delivery.drift.title')}>
      <ul className={styles.facts}>
        {props.lines.map(({ between, state, text, at }) => (
          <li key={between}>
            <Glyph state={state} size={14} />
            <span>{t(`delivery.drift.${between}`)}</span>
            <span className={state === 'warning' ? styles.warn : styles.value}>
              <RuleText text={text} />
              {at && (
                <>
                  {' · '}
                  <Age since={at} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
