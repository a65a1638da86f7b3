import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { RuleText } from '../RuleText';

/** `Began 4 min after …`: the change on the same chain of objects that came shortly before. */
export function Began(props: { problem: string }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const after = useCluster().view.changes.data?.begins.find(
    begin => begin.problem === props.problem,
  )?.after;
  if (!after) {
    return null;
  }
  return (
    <span>
      <strong>
        {after.minutes === 0
          ? t('changes.beganWith')
          : t('changes.began', { count: after.minutes })}
      </strong>{' '}
      <RuleText text={after.what} />
    </span>
  );
}
