import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { NotInstalled, SectionGate } from '../SectionGate';
import { GpuContent } from './GpuContent';

/** Who uses the GPUs, what do idle ones cost, what waits for one. */
export function GpuTab() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  return (
    <SectionGate
      tab="gpu"
      section={view.gpu}
      skeleton={{ cards: 3, rows: 5 }}
      notInstalled={
        <NotInstalled
          title={t('gpu.none')}
          text={t('gpu.noneText')}
          next={t('gpu.noneNext')}
        />
      }
    >
      {data => <GpuContent data={data} />}
    </SectionGate>
  );
}
