import {
  DescribePodIdentityAssociationCommand,
  paginateListPodIdentityAssociations,
  type PodIdentityAssociationSummary,
} from '@aws-sdk/client-eks';
import type { DnsRoleFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { callAws } from './callAws';
import { findChangeableZones } from './changeableZones';
import { collectPages } from './collectPages';
import type { FactContext, FactSource } from './FactSource';
import { readRolePolicies } from './rolePolicies';

// Only they change DNS in a platform; other roles are nobody's business here.
const DNS_CONTROLLERS = /cert-manager|external-dns/;

export const dnsRoleFacts: FactSource<'dnsRoles'> = {
  action: 'eks:ListPodIdentityAssociations',
  maxAgeMs: 2 * 60_000,
  needsCluster: true,
  async load(context) {
    const { aws, ref } = context;
    const associations = await callAws(
      context,
      'eks:ListPodIdentityAssociations',
      options =>
        collectPages(
          paginateListPodIdentityAssociations(
            { client: aws.eks(ref) },
            { clusterName: ref.name },
            options,
          ),
          page => page.associations,
        ),
    );
    return Promise.all(
      associations
        .filter(({ serviceAccount = '' }) =>
          DNS_CONTROLLERS.test(serviceAccount),
        )
        .map(association => readDnsRole(context, association)),
    );
  },
};

async function readDnsRole(
  context: FactContext,
  summary: PodIdentityAssociationSummary,
): Promise<DnsRoleFacts> {
  const { aws, ref } = context;
  const { association } = await callAws(
    context,
    'eks:DescribePodIdentityAssociation',
    options =>
      aws.eks(ref).send(
        new DescribePodIdentityAssociationCommand({
          clusterName: ref.name,
          associationId: summary.associationId,
        }),
        options,
      ),
  );
  const roleName = association?.roleArn?.split('/').at(-1) ?? '';
  const policies = await readRolePolicies(context, roleName);
  const zones = policies.map(findChangeableZones);
  const denied = new Set(zones.flatMap(zone => zone.denied));
  const allowed = new Set(zones.flatMap(zone => zone.allowed));
  return {
    namespace: summary.namespace ?? '',
    serviceAccount: summary.serviceAccount ?? '',
    roleName,
    mayChangeZones: denied.has('*')
      ? []
      : [...allowed].filter(zone => !denied.has(zone)),
  };
}
