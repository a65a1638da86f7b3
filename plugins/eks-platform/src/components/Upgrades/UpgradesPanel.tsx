import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { SectionPanel } from '../SectionGate';
import { UpgradeSteps } from './UpgradeSteps';

/** The way to the next version of Kubernetes, as a box of the sub-tab Delivery. */
export function UpgradesPanel() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { upgrades } = useCluster().view;
  return (
    <SectionPanel
      title={t('upgrades.title')}
      section={upgrades}
      subtitle={({ next, blockers }) =>
        next &&
        (blockers > 0
          ? t('upgrades.blockers', { count: blockers })
          : t('upgrades.nothingBlocks'))
      }
    >
      {data => <UpgradeSteps data={data} />}
    </SectionPanel>
  );
}
