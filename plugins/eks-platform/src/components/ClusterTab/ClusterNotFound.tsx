import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ANNOTATION_CLUSTER } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { RuleText } from '../RuleText';
import { StatePage } from './StatePage';

/** The backend knows no cluster behind this entity. */
export function ClusterNotFound(props: { entityRef: string }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  return (
    <StatePage
      state="unknown"
      title={t('notFound.title')}
      text={
        <RuleText
          text={t('notFound.text', {
            entityRef: props.entityRef,
            annotation: ANNOTATION_CLUSTER,
          })}
        />
      }
    />
  );
}
