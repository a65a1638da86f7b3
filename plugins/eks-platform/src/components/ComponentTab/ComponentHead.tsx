import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { ComponentView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { Link } from 'react-router-dom';
import { formatPerDay, formatPerHour } from '../../text/money';
import { clusterTranslationRef } from '../translation';
import { Age } from '../Age';
import { Fact } from '../ClusterFrame/Fact';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import { getBlameState } from './blameStates';
import styles from './ComponentTab.module.css';
import { getDigits } from './shareDigits';
import frame from '../ClusterFrame/ClusterFrame.module.css';

/** The sentence, where it runs, its share of the cost, and how old all this is. */
export function ComponentHead(props: { view: ComponentView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const toEntity = useEntityRefLink();
  const { view } = props;
  const { account, region, name } = view.cluster;
  return (
    <header className={frame.top}>
      <div className={frame.verdict}>
        <Glyph
          state={getBlameState(view)}
          size={28}
          filled={view.blame === 'fine'}
          decorative
        />
        <div role="status">
          <h2 className={frame.sentence}>
            <RuleText text={view.sentence} />
          </h2>
          <p className={frame.summary}>
            <RuleText text={view.summary} />
          </p>
        </div>
      </div>
      <dl className={frame.facts}>
        <Fact
          name={t('component.runsOn')}
          value={
            <Link
              className={styles.link}
              to={`${toEntity(view.clusterEntityRef)}/cluster`}
            >
              {name}
            </Link>
          }
          detail={`${account} / ${region}`}
        />
        <Fact
          name={t('component.share')}
          value={
            formatPerHour(view.perHour, getDigits(view.perHour.value)) ?? '–'
          }
          detail={formatPerDay(view.perHour) ?? view.perHour.reason}
        />
        <Fact
          name={t('facts.data')}
          value={
            view.observedAt ? (
              <>
                <Age since={view.observedAt} /> {t('section.ago')}
              </>
            ) : (
              t('facts.notKnownYet')
            )
          }
          detail={view.unseen[0]}
        />
      </dl>
    </header>
  );
}
