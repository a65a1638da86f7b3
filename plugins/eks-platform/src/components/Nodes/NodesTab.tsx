import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { NotInstalled, SectionGate } from '../SectionGate';
import { NodesContent } from './NodesContent';

/** Where is room, what is in trouble, what moves, what can still grow. */
export function NodesTab() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  return (
    <SectionGate
      tab="nodes"
      section={view.nodes}
      skeleton={{ cards: 4, rows: 8 }}
      notInstalled={
        <NotInstalled
          title={t('nodes.none')}
          text={t('nodes.noneText')}
          next={t('nodes.noneNext')}
        />
      }
    >
      {data => <NodesContent data={data} />}
    </SectionGate>
  );
}
