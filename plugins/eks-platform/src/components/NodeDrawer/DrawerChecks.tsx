import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { NodeRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Age } from '../Age';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import styles from './NodeDrawer.module.css';

/** Conditions of the node in words. */
export function DrawerChecks(props: { node: NodeRow }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { conditions } = props.node;
  if (conditions.length === 0) {
    return null;
  }
  return (
    <div className={styles.section}>
      <h4 className={styles.label}>{t('drawer.checks')}</h4>
      <ul className={styles.list}>
        {conditions.map(condition => (
          <li key={condition.type}>
            <Glyph state={condition.state} />
            <span>
              <RuleText text={`\`${condition.type}\` ${condition.text}`} />
            </span>
            {condition.since && (
              <span className={styles.meta}>
                <Age since={condition.since} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
