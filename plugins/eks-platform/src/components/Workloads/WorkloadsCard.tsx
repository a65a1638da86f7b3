import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { WorkloadsView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { getStateRank, isTrouble } from '../../text/nodeWords';
import { formatQuantity } from '../../text/quantity';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { SectionCard, type CardVital } from '../SmallCard';
import { WorkloadsDetails } from './WorkloadsDetails';

/** What runs on the platform: Dagster, hubs, previews and everything else, as a card of the overview. */
export function WorkloadsCard() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  const vital = (data: WorkloadsView): CardVital => {
    const bad = data.workloads.filter(({ state }) => isTrouble(state));
    // Scaled to 0 on purpose is no trouble.
    const broken = bad.filter(({ state }) => state !== 'suspended');
    const known = [
      data.dagster.length > 0 && t('workloads.dagster'),
      data.hubs.length > 0 && t('workloads.hubs', { count: data.hubs.length }),
      data.previews.length > 0 &&
        t('workloads.previews', {
          count: data.previews.reduce(
            (sum, { previews }) => sum + previews.length,
            0,
          ),
        }),
    ];
    const [worst] = [
      ...broken,
      ...data.previews.filter(({ state }) => isTrouble(state)),
    ].sort((a, b) => getStateRank(a.state) - getStateRank(b.state));
    return {
      state: worst?.state ?? 'ok',
      lines: [
        broken.length > 0
          ? t('workloads.notReady', {
              count: broken.length,
              total: formatQuantity(data.total),
            })
          : t('workloads.ready', {
              total: formatQuantity(data.total),
            }),
        known.filter(Boolean).join(', '),
      ],
    };
  };
  return (
    <SectionCard
      name="workloads"
      title={t('workloads.title')}
      section={view.workloads}
      vital={vital}
      notInstalled={t('workloads.notInstalled')}
    >
      {data => <WorkloadsDetails data={data} />}
    </SectionCard>
  );
}
