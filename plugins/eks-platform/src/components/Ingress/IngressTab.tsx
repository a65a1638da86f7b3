import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { NotInstalled, SectionGate } from '../SectionGate';
import { IngressContent } from './IngressContent';

/** Does every public name reach its service with a certificate that covers it, and will it tomorrow? */
export function IngressTab() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  return (
    <SectionGate
      tab="ingress"
      section={view.ingress}
      skeleton={{ cards: 0, rows: 8 }}
      notInstalled={
        <NotInstalled
          title={t('ingress.none')}
          text={t('ingress.noneText')}
          next={t('ingress.noneNext')}
        />
      }
    >
      {data => <IngressContent data={data} />}
    </SectionGate>
  );
}
