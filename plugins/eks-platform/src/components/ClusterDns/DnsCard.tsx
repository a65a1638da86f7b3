import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  DnsView,
  ItemState,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { getStateRank } from '../../text/nodeWords';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { SectionCard } from '../SmallCard';
import { DnsParts } from './DnsParts';

/** Folded: whether names are answered inside the cluster, and whether each node has its cache. */
export function DnsCard() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  return (
    <SectionCard
      name="dns"
      title={t('clusterDns.title')}
      section={view.dns}
      vital={data => ({
        state: getWorst(data),
        lines: [
          `${t('clusterDns.coreDns')}: ${data.coreDns.text}`,
          `${t('clusterDns.cache')}: ${data.cache.text}`,
        ],
      })}
      notInstalled={t('clusterDns.none')}
    >
      {data => <DnsParts data={data} />}
    </SectionCard>
  );
}

// A cache that is absent by choice is not what the card is about.
function getWorst({ coreDns, cache, load }: DnsView): ItemState {
  return [coreDns, cache, load]
    .map(({ state }) => state)
    .filter(state => state !== 'not-installed')
    .reduce((worst, state) =>
      getStateRank(state) < getStateRank(worst) ? state : worst,
    );
}
