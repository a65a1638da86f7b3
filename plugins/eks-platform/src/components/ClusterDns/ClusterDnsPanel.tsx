import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { eksPlatformTranslationRef } from '../../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { SectionPanel } from '../SectionGate';
import { DnsParts } from './DnsParts';

/** How names are answered inside the cluster; it fails alone. */
export function ClusterDnsPanel() {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { view } = useCluster();
  return (
    <SectionPanel
      title={t('cluster.clusterDns.title')}
      section={view.dns}
      skeleton={<Skeleton width="70%" height={12} />}
    >
      {data => <DnsParts data={data} />}
    </SectionPanel>
  );
}
