import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { getVerdictState, joinVerdict } from '../../text/verdict';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import styles from './ClusterFrame.module.css';

/** The verdict as a sentence, then what is fine and how much is hurt. */
export function VerdictLine() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  const { verdict } = view;
  const isDenied = view.nodes.state === 'denied';
  const word = t(`verdict.${verdict.word}`);
  return (
    <div className={styles.verdict}>
      <Glyph
        state={getVerdictState(verdict, isDenied)}
        size={28}
        filled={verdict.word === 'healthy'}
        decorative
      />
      <div>
        <h2 className={styles.sentence}>
          <RuleText text={joinVerdict(verdict, word)} />
        </h2>
        <p className={styles.summary}>
          <RuleText text={verdict.summary} />
        </p>
      </div>
    </div>
  );
}
