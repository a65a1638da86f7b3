import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { eksPlatformTranslationRef } from '../../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { NotInstalled, SectionGate } from '../SectionGate';
import { DeliveryContent } from './DeliveryContent';

/** Is what is in Git in the cluster; if not, where does it stop and why. */
export function DeliveryTab() {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { view } = useCluster();
  return (
    <SectionGate
      tab="delivery"
      section={view.delivery}
      skeleton={{ cards: 2, rows: 6 }}
      notInstalled={
        <NotInstalled
          title={t('cluster.delivery.none')}
          text={t('cluster.delivery.noneText')}
          next={t('cluster.delivery.noneNext')}
        />
      }
    >
      {data => <DeliveryContent data={data} />}
    </SectionGate>
  );
}
