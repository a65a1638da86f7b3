import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ItemState,
  NodeClaimRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Age } from '../Age';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import styles from './NodeDrawer.module.css';

const STAGES = ['launching', 'registering', 'initialising'] as const;

/** How far a claim is: the stages reached and the one that it is in. */
export function DrawerClaim(props: { claim: NodeClaimRow }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { claim } = props;
  const current = STAGES.findIndex(stage => stage === claim.stage);
  const getState = (index: number): ItemState => {
    if (index < current) {
      return 'ok';
    }
    return index === current ? 'progressing' : 'waits';
  };
  return (
    <div className={styles.section}>
      <h4 className={styles.label}>
        {t('drawer.joining')} · <Age since={claim.createdAt} />
      </h4>
      <ol className={styles.list}>
        {STAGES.map((stage, index) => (
          <li key={stage}>
            <Glyph state={getState(index)} />
            <span className={index === current ? styles.strong : undefined}>
              {t(`claims.stage.${stage}`)}
            </span>
          </li>
        ))}
      </ol>
      {claim.why && (
        <p className={styles.text}>
          <RuleText text={claim.why} />
        </p>
      )}
    </div>
  );
}
