import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ANNOTATION_CLUSTER } from '@eks-platform/backstage-plugin-eks-platform-common';
import { eksPlatformTranslationRef } from '../../translation';
import { RuleText } from '../RuleText';
import { StatePage } from './StatePage';

/** The backend knows no cluster behind this entity. */
export function ClusterNotFound(props: { entityRef: string }) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  return (
    <StatePage
      state="unknown"
      title={t('cluster.notFound.title')}
      text={
        <RuleText
          text={t('cluster.notFound.text', {
            entityRef: props.entityRef,
            annotation: ANNOTATION_CLUSTER,
          })}
        />
      }
    />
  );
}
