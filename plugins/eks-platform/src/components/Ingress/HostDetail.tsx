import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HostRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { HOST_CELLS } from '../../text/hosts';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { ProblemActions } from '../ProblemCard/ProblemActions';
import { RuleText } from '../RuleText';
import { IssuanceChain } from './IssuanceChain';
import { ProofTable } from './ProofTable';
import styles from './Ingress.module.css';

/** Root cause on top, the comparison that proves it left, the chain right, then what to do. */
export function HostDetail(props: { row: HostRow }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  const { row } = props;
  const problem = view.problems.find(({ key }) => key === row.problem);
  const details = HOST_CELLS.filter(name => row[name].detail);
  return (
    <div role="cell" className={styles.detail}>
      {problem && (
        <div>
          <h4 className={styles.detailTitle}>
            <RuleText text={problem.title} />
          </h4>
          <p className={styles.detailText}>
            <RuleText text={problem.because} />
          </p>
        </div>
      )}
      {(row.proof || row.chain.length > 0) && (
        <div className={styles.evidence}>
          {row.proof && <ProofTable proof={row.proof} />}
          {row.chain.length > 0 && <IssuanceChain chain={row.chain} />}
        </div>
      )}
      {!problem && details.length > 0 && (
        <dl className={styles.details}>
          {details.map(name => (
            <div key={name}>
              <dt>{t(`ingress.column.${name}`)}</dt>
              <dd>
                <RuleText text={row[name].detail ?? ''} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {!problem && details.length === 0 && row.chain.length === 0 && (
        <p className={styles.detailText}>{t('ingress.noDetail')}</p>
      )}
      {problem && <ProblemActions problem={problem} isOpen hideTarget />}
    </div>
  );
}
