import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReactNode } from 'react';
import { clusterTranslationRef } from '../translation';
import { Age, Moment } from '../Age';
import { Glyph } from '../Glyph';
import styles from './SectionGate.module.css';

/** What was last known, on hatched ground with its time. */
export function OldData(props: { observedAt?: string; children: ReactNode }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  return (
    <div className={styles.old}>
      <p className={styles.oldNote}>
        <Glyph state="late" decorative />
        {props.observedAt ? (
          <span>
            {t('section.asOf')} <Moment at={props.observedAt} /> ·{' '}
            <Age since={props.observedAt} /> {t('section.ago')}
          </span>
        ) : (
          t('section.old')
        )}
      </p>
      {props.children}
    </div>
  );
}
