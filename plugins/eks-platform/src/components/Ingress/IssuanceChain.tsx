import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { IssuanceStep } from '@eks-platform/backstage-plugin-eks-platform-common';
import { isTrouble } from '../../text/nodeWords';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import styles from './Ingress.module.css';

/** Certificate → Request → Order → Challenge; only the deepest failing link is marked as the cause. */
export function IssuanceChain(props: { chain: IssuanceStep[] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { chain } = props;
  const deepest = chain.reduce(
    (found, step, index) => (isTrouble(step.state) ? index : found),
    -1,
  );
  return (
    <ol className={styles.chain} aria-label={t('ingress.chain')}>
      {chain.map((step, index) => (
        <li key={`${step.kind}/${step.name}`}>
          <Glyph state={step.state} />
          <span className={styles.kind}>{t(`ingress.kind.${step.kind}`)}</span>
          <span className={index === deepest ? styles.deepest : undefined}>
            <code>{step.name}</code> <RuleText text={step.text} />
          </span>
        </li>
      ))}
    </ol>
  );
}
