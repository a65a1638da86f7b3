import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DriftLine } from '@eks-platform/backstage-plugin-eks-platform-common';
import { Age } from '../components/Age';
import { Glyph } from '../components/Glyph';
import { RuleText } from '../components/RuleText';
import { clusterTranslationRef } from '../components/translation';
import { entityCardTranslationRef } from './translation';
import styles from './EntityCards.module.css';

/** How repository, AWS and cluster compare, each with the age of what that rests on. */
export function DriftLines(props: { lines: DriftLine[] | undefined }) {
  const { t } = useTranslationRef(entityCardTranslationRef);
  const { t: clusterText } = useTranslationRef(clusterTranslationRef);
  const lines = props.lines?.filter(({ between }) => between !== 'template');
  if (!lines) {
    return (
      <li>
        <Glyph state="unknown" size={16} />
        <span>{t('template.noDrift')}</span>
      </li>
    );
  }
  return (
    <>
      {lines.map(({ between, state, text, at }) => (
        <li key={between}>
          <Glyph state={state} size={16} />
          <span>{clusterText(`delivery.drift.${between}`)}</span>
          <span className={styles.second}>
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
    </>
  );
}
