import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { NodeDetail } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Since } from '../Age';
import { Glyph } from '../Glyph';
import styles from './NodeDrawer.module.css';

/** How far a node is on its way out. */
export function DrawerLeaving(props: {
  leaving: NonNullable<NodeDetail['leaving']>;
}) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { steps, reason } = props.leaving;
  return (
    <div className={styles.section}>
      <h4 className={styles.label}>
        {t('drawer.leaving')}
        {reason && ` · ${reason}`}
      </h4>
      <ol className={styles.list}>
        {steps.map(({ name, state, since }) => (
          <li key={name}>
            <Glyph state={state} />
            <span
              className={state === 'progressing' ? styles.strong : undefined}
            >
              {t(`drawer.step.${name}`)}
            </span>
            {since && (
              <span className={styles.meta}>
                <Since at={since} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
