import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ComponentView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatQuantity } from '../../text/quantity';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import styles from './ComponentTab.module.css';

/** What may make the Component's pods start anew elsewhere. */
export function ComponentMoves(props: { view: ComponentView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { mayMove, spotExposure } = props.view;
  return (
    <Panel title={t('component.moves')}>
      <ul className={styles.list}>
        {mayMove.map(text => (
          <li key={text}>
            <Glyph state="notice" decorative />
            <span>
              <RuleText text={text} />
            </span>
          </li>
        ))}
        {mayMove.length === 0 && (
          <li>
            <Glyph state="ok" decorative />
            <span>{t('component.staysPut')}</span>
          </li>
        )}
        {spotExposure.bound !== 'unknown' && (
          <li>
            <Glyph
              state={spotExposure.value > 0 ? 'notice' : 'ok'}
              decorative
            />
            <span>
              {t('component.spotShare', {
                share: formatQuantity(spotExposure),
              })}
            </span>
          </li>
        )}
      </ul>
    </Panel>
  );
}
