import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ItemState,
  NodeClaimRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { shortenZone } from '../../text/nodeWords';
import { clusterTranslationRef } from '../translation';
import { Age } from '../Age';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import styles from './Nodes.module.css';

const GLYPHS: Record<NodeClaimRow['stage'], ItemState> = {
  launching: 'progressing',
  registering: 'progressing',
  initialising: 'progressing',
  ready: 'ok',
  leaving: 'leaving',
};

/** Node claims on their way in or out, with the stage that they have not reached. */
export function ClaimsPanel(props: { claims: NodeClaimRow[] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const claims = props.claims.filter(claim => claim.stage !== 'ready');
  if (claims.length === 0) {
    return null;
  }
  return (
    <Panel
      title={t('claims.title')}
      subtitle={t('claims.count', { count: claims.length })}
      flush
    >
      <ul className={styles.lines}>
        {claims.map(claim => (
          <li key={claim.name} className={styles.line}>
            <Glyph state={GLYPHS[claim.stage]} />
            <span>
              <code>{claim.name}</code> {t(`claims.${claim.stage}`)}
              {claim.why && (
                <span className={styles.names}>
                  <RuleText text={claim.why} />
                </span>
              )}
            </span>
            <span className={styles.meta}>
              {[
                claim.pool,
                claim.instanceType,
                claim.zone && shortenZone(claim.zone),
                claim.capacityType,
              ]
                .filter(Boolean)
                .join(' · ')}
              {' · '}
              <Age since={claim.createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
