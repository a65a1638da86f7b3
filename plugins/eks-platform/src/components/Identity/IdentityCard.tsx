import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  IdentityView,
  ItemState,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { getStateRank } from '../../text/nodeWords';
import { clusterTranslationRef, type ClusterText } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { DeniedCalls } from '../DeniedCalls';
import { SectionCard } from '../SmallCard';
import { IdentityDetails } from './IdentityDetails';

const OPEN = '0.0.0.0/0';

/** From where one gets in and which roles pods have, in two lines; unfolds to who may what, and to calls that AWS denied. */
export function IdentityCard() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { identity } = useCluster().view;
  return (
    <SectionCard
      name="access"
      title={t('identity.title')}
      section={identity}
      notInstalled={t('identity.notInstalled')}
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

function describeEndpoint(data: IdentityView, t: ClusterText): string {
  const { endpoint } = data;
  if (!endpoint) {
    return t('identity.unknown');
  }
  if (!endpoint.public) {
    return t('identity.private');
  }
  if (endpoint.allowed.some(({ cidr }) => cidr === OPEN)) {
    return t('identity.open');
  }
  const ranges = t('identity.from', { count: endpoint.allowed.length });
  switch (endpoint.backstageAllowed) {
    case true:
      return `${ranges}, ${t('identity.backstageIn')}`;
    case false:
      return `${ranges}, ${t('identity.backstageOut')}`;
    default:
      return ranges;
  }
}

function describeRoles({ identities }: IdentityView, t: ClusterText): string {
  const broken = identities.filter(isTroubled).length;
  const roles = t('identity.roles', { count: identities.length });
  return broken > 0
    ? `${roles}, ${t('identity.broken', { count: broken })}`
    : roles;
}
