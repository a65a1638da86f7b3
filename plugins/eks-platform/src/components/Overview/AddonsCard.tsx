import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ItemState,
  OverviewView,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { getStateRank } from '../../text/nodeWords';
import { clusterTranslationRef, type ClusterText } from '../translation';
import { SmallCard } from '../SmallCard';
import { AddonsDetails } from './AddonsDetails';

/** Add-ons that EKS runs, and what EKS itself has to say about the cluster. */
export function AddonsCard(props: { data: OverviewView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { data } = props;
  return (
    <SmallCard
      name="addons"
      state={getWorst(data)}
      title={t('addons.title')}
      lines={[describeAddons(data, t), describeInsights(data, t)]}
    >
      <AddonsDetails data={data} />
    </SmallCard>
  );
}

function getWorst({ addons, insights }: OverviewView): ItemState {
  const states = [
    ...addons.map(({ state }) => state),
    // An insight about the next version breaks nothing today.
    ...(insights?.open ?? [])
      .filter(({ about }) => about === 'mistake')
      .map(({ state }) => state),
  ];
  return states.reduce<ItemState>(
    (worst, state) =>
      getStateRank(state) < getStateRank(worst) ? state : worst,
    addons.length > 0 ? 'ok' : 'unknown',
  );
}

function describeAddons({ addons }: OverviewView, t: ClusterText): string {
  if (addons.length === 0) {
    return t('addons.none');
  }
  const broken = addons.find(
    ({ state }) => state !== 'ok' && state !== 'progressing',
  );
  const active = t('addons.active', {
    ok: `${addons.filter(({ state }) => state === 'ok').length}`,
    total: `${addons.length}`,
  });
  if (broken) {
    return `${active} · ${broken.name}: ${broken.status}`;
  }
  const newer = addons.filter(addon => addon.newer).length;
  return newer > 0
    ? `${active} · ${t('addons.newerCount', { count: newer })}`
    : active;
}

function describeInsights({ insights }: OverviewView, t: ClusterText): string {
  if (!insights) {
    return t('addons.insightsUnknown');
  }
  return insights.open.length > 0
    ? t('addons.insightsOpen', { count: insights.open.length })
    : t('addons.insightsPass', { count: insights.passing });
}
