import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { eksPlatformTranslationRef } from '../../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { SectionPanel } from '../SectionGate';
import { UpgradeSteps } from './UpgradeSteps';

/** The way to the next version of Kubernetes, as a box of the sub-tab Delivery. */
export function UpgradesPanel() {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { upgrades } = useCluster().view;
  return (
    <SectionPanel
      title={t('cluster.upgrades.title')}
      section={upgrades}
      subtitle={({ next, blockers }) =>
        next &&
        (blockers > 0
          ? t('cluster.upgrades.blockers', { count: blockers })
          : t('cluster.upgrades.nothingBlocks'))
      }
    >
      {data => <UpgradeSteps data={data} />}
    </SectionPanel>
  );
}
