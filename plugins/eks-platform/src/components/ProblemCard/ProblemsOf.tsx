import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Problem,
  ViewTarget,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { useState } from 'react';
import { clusterTranslationRef } from '../translation';
import { Panel } from '../Panel';
import { ProblemCard } from './ProblemCard';

/** Properties of {@link ProblemsOf}. */
export interface ProblemsOfProps {
  tab: ViewTarget['tab'];
  problems: Problem[];
}

/** The problems whose place is this sub-tab. */
export function ProblemsOf(props: ProblemsOfProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const [open, setOpen] = useState<string>();
  const problems = props.problems.filter(
    problem => problem.target.tab === props.tab,
  );
  if (problems.length === 0) {
    return null;
  }
  return (
    <Panel
      title={t('problems.title')}
      subtitle={t('problems.here', { count: problems.length })}
      flush
    >
      {problems.map(problem => (
        <ProblemCard
          key={problem.key}
          problem={problem}
          isOpen={open === problem.key}
          onToggle={() =>
            setOpen(open === problem.key ? undefined : problem.key)
          }
          hideTarget
        />
      ))}
    </Panel>
  );
}
