import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { ComponentCluster } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatPerHour } from '../../text/money';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import { getBlameState } from './blameStates';
import { getDigits } from './shareDigits';
import styles from './ComponentTab.module.css';

/** One cluster in the card: the sentence, then where, how many pods and what they cost. */
export function CardLine(props: { cluster: ComponentCluster }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { cluster } = props;
  if (cluster.state === 'denied') {
    return (
      <li>
        <Glyph state="denied" decorative />
        <span>
          {t('component.denied')}{' '}
          <EntityRefLink entityRef={cluster.clusterEntityRef} />
        </span>
      </li>
    );
  }
  const { view } = cluster;
  const price = formatPerHour(view.perHour, getDigits(view.perHour.value));
  const facts = [
    view.pods.total.value !== undefined &&
      t('component.ready', { count: view.pods.ready.value ?? 0 }),
    view.workloads.length > 0 && price,
  ];
  return (
    <li>
      <Glyph state={getBlameState(view)} size={18} decorative />
      <span>
        <strong>
          <RuleText text={view.sentence} />
        </strong>
        <span className={styles.second}>
          <EntityRefLink entityRef={view.clusterEntityRef} />
          {facts.filter(Boolean).map(fact => (
            <span key={`${fact}`}> · {fact}</span>
          ))}
        </span>
      </span>
    </li>
  );
}
