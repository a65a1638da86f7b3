import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  ComponentView,
  Problem,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Since } from '../Age';
import { toTabPath } from '../ClusterTab/tabPaths';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { EvidenceList } from '../ProblemCard/EvidenceList';
import { RuleText } from '../RuleText';
import { ComponentRoom } from './ComponentRoom';
import styles from './ComponentTab.module.css';
import problem from '../ProblemCard/ProblemCard.module.css';

/** The problems of the cluster that touch the Component, the first one with what its pods ask for. */
export function ComponentProblems(props: { view: ComponentView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = props;
  return (
    <Panel
      title={t('component.problems')}
      subtitle={t('problems.open', { count: view.problems.length })}
      flush
    >
      {view.problems.map((item, index) => (
        <TouchingProblem
          key={item.key}
          problem={item}
          view={view}
          isFirst={index === 0}
        />
      ))}
    </Panel>
  );
}

function TouchingProblem(props: {
  problem: Problem;
  view: ComponentView;
  isFirst: boolean;
}) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const toEntity = useEntityRefLink();
  const { problem: item, view, isFirst } = props;
  const tone = `${problem.problem} ${problem[item.severity]}`;
  return (
    <article className={`${tone} ${isFirst ? problem.open : ''}`}>
      <h4 className={`${problem.head} ${styles.problemHead}`}>
        <Glyph state={item.severity} size={20} />
        <span className={problem.title}>
          <RuleText text={item.title} />
        </span>
        <span className={problem.since}>
          {item.since && <Since at={item.since} />}
        </span>
      </h4>
      <div className={problem.body}>
        <p className={problem.because}>
          <RuleText text={item.because} />
        </p>
        {isFirst && <EvidenceList evidence={item.evidence} />}
        {isFirst && view.room && <ComponentRoom room={view.room} />}
        <div className={problem.do}>
          <p className={problem.next}>
            <span aria-hidden>→</span>
            <span>
              <RuleText text={item.next} />
            </span>
          </p>
          <ButtonLink
            size="small"
            variant="secondary"
            href={toTabPath(
              `${toEntity(view.clusterEntityRef)}/cluster`,
              item.target.tab === 'overview'
                ? { tab: 'overview', query: { problem: item.key } }
                : item.target,
            )}
          >
            {t('component.showIn', { name: view.cluster.name })}
          </ButtonLink>
        </div>
      </div>
    </article>
  );
}
