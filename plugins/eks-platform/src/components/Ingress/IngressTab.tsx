import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { eksPlatformTranslationRef } from '../../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { NotInstalled, SectionGate } from '../SectionGate';
import { IngressContent } from './IngressContent';

/** Does every public name reach its service with a certificate that covers it, and will it tomorrow? */
export function IngressTab() {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { view } = useCluster();
  return (
    <SectionGate
      tab="ingress"
      section={view.ingress}
      skeleton={{ cards: 0, rows: 8 }}
      notInstalled={
        <NotInstalled
          title={t('cluster.ingress.none')}
          text={t('cluster.ingress.noneText')}
          next={t('cluster.ingress.noneNext')}
        />
      }
    >
      {data => <IngressContent data={data} />}
    </SectionGate>
  );
}
