import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { eksPlatformTranslationRef } from '../../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { SectionPanel } from '../SectionGate';
import { DnsParts } from './DnsParts';

/** How names are answered inside the cluster; it fails alone. */
export function ClusterDnsPanel() {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { view } = useCluster();
  return (
    <SectionPanel title={t('cluster.clusterDns.title')} section={view.dns}>
      {data => <DnsParts data={data} />}
    </SectionPanel>
  );
}
