import type { DnsRoleFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { findChangeableZones } from './changeableZones';
import type { FactContext, FactSource } from './FactSource';
import {
  listPodIdentityAssociations,
  type PodIdentityAssociation,
} from './podIdentityAssociations';
import { readRolePolicies } from './rolePolicies';

// Only they change DNS in a platform; other roles are nobody's business here.
const DNS_CONTROLLERS = /cert-manager|external-dns/;

export const dnsRoleFacts: FactSource<'dnsRoles'> = {
  action: 'eks:ListPodIdentityAssociations',
  maxAgeMs: 2 * 60_000,
  needsCluster: true,
  async load(context) {
    const associations = await listPodIdentityAssociations(
      context,
      serviceAccount => DNS_CONTROLLERS.test(serviceAccount),
    );
    return Promise.all(
      associations.map(association => readDnsRole(context, association)),
    );
  },
};

async function readDnsRole(
  context: FactContext,
  { namespace, serviceAccount, roleName }: PodIdentityAssociation,
): Promise<DnsRoleFacts> {
  const policies = await readRolePolicies(context, roleName);
  const zones = policies.map(findChangeableZones);
  const denied = new Set(zones.flatMap(zone => zone.denied));
  const allowed = new Set(zones.flatMap(zone => zone.allowed));
  return {
    namespace,
    serviceAccount,
    roleName,
    mayChangeZones: denied.has('*')
      ? []
      : [...allowed].filter(zone => !denied.has(zone)),
  };
}
