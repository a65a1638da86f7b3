import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { SectionPanel } from '../SectionGate';
import { DnsParts } from './DnsParts';

/** How names are answered inside the cluster; it fails alone. */
export function ClusterDnsPanel() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  return (
    <SectionPanel title={t('clusterDns.title')} section={view.dns}>
      {data => <DnsParts data={data} />}
    </SectionPanel>
  );
}
