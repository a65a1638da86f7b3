import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { OverviewView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { eksPlatformTranslationRef } from '../../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { RuleText } from '../RuleText';
import { SmallCard } from '../SmallCard';
import styles from './Overview.module.css';

/** From where the API server may be reached. */
export function AccessCard(props: { endpoint: OverviewView['endpoint'] }) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { access } = useCluster().view;
  const { endpoint } = props;
  const reach = endpoint.public
    ? t(endpoint.private ? 'cluster.endpoint.both' : 'cluster.endpoint.public')
    : t('cluster.endpoint.private');
  return (
    <SmallCard
      name="access"
      state={endpoint.open ? 'notice' : 'ok'}
      title={t('cluster.endpoint.title')}
      lines={[
        reach,
        endpoint.open
          ? t('cluster.endpoint.open')
          : t('cluster.endpoint.ranges', { count: endpoint.cidrs.length }),
      ]}
    >
      <dl className={styles.details}>
        <dt>{t('cluster.endpoint.allowed')}</dt>
        <dd>
          {endpoint.cidrs.length > 0
            ? endpoint.cidrs.map(cidr => (
                <code key={cidr} className={styles.cidr}>
                  {cidr}
                </code>
              ))
            : '–'}
        </dd>
        <dt>{t('cluster.endpoint.note')}</dt>
        <dd>
          <RuleText text={access.endpointNote} />
        </dd>
      </dl>
    </SmallCard>
  );
}
