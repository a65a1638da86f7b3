import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { NotInstalled, SectionGate } from '../SectionGate';
import { DeliveryContent } from './DeliveryContent';

/** Is what is in Git in the cluster; if not, where does it stop and why. */
export function DeliveryTab() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  return (
    <SectionGate
      tab="delivery"
      section={view.delivery}
      skeleton={{ cards: 2, rows: 6 }}
      notInstalled={
        <NotInstalled
          title={t('delivery.none')}
          text={t('delivery.noneText')}
          next={t('delivery.noneNext')}
        />
      }
    >
      {data => <DeliveryContent data={data} />}
    </SectionGate>
  );
}
