import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  IdentityView,
  ItemState,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { getStateRank } from '../../text/nodeWords';
import type { Translate } from '../../text/Translate';
import { eksPlatformTranslationRef } from '../../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { DeniedCalls } from '../DeniedCalls';
import { SectionCard } from '../SmallCard';
import { IdentityDetails } from './IdentityDetails';

const OPEN = '0.0.0.0/0';

/** From where one gets in and which roles pods have, in two lines; unfolds to who may what, and to calls that AWS denied. */
export function IdentityCard() {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { identity } = useCluster().view;
  return (
    <SectionCard
      name="access"
      title={t('cluster.identity.title')}
      section={identity}
      notInstalled={t('cluster.identity.notInstalled')}
      vital={data => ({
        state: getWorst(data),
        lines: [describeEndpoint(data, t), describeRoles(data, t)],
      })}
    >
      {data => (
        <>
          <IdentityDetails data={data} />
          <DeniedCalls />
        </>
      )}
    </SectionCard>
  );
}

function isTroubled({ state }: { state: ItemState }): boolean {
  return state === 'warning' || state === 'critical';
}

function getWorst({ identities, endpoint }: IdentityView): ItemState {
  const isOpen = endpoint?.allowed.some(({ cidr }) => cidr === OPEN);
  const start: ItemState = isOpen ? 'notice' : 'ok';
  return identities
    .filter(isTroubled)
    .reduce<ItemState>(
      (worst, { state }) =>
        getStateRank(state) < getStateRank(worst) ? state : worst,
      endpoint ? start : 'unknown',
    );
}

function describeEndpoint(data: IdentityView, t: Translate): string {
  const { endpoint } = data;
  if (!endpoint) {
    return t('cluster.identity.unknown');
  }
  if (!endpoint.public) {
    return t('cluster.identity.private');
  }
  if (endpoint.allowed.some(({ cidr }) => cidr === OPEN)) {
    return t('cluster.identity.open');
  }
  const ranges = t('cluster.identity.from', { count: endpoint.allowed.length });
  switch (endpoint.backstageAllowed) {
    case true:
      return `${ranges}, ${t('cluster.identity.backstageIn')}`;
    case false:
      return `${ranges}, ${t('cluster.identity.backstageOut')}`;
    default:
      return ranges;
  }
}

function describeRoles({ identities }: IdentityView, t: Translate): string {
  const broken = identities.filter(isTroubled).length;
  const roles = t('cluster.identity.roles', { count: identities.length });
  return broken > 0
    ? `${roles}, ${t('cluster.identity.broken', { count: broken })}`
    : roles;
}
