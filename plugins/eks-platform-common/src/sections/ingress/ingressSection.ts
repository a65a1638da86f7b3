import type { SectionDefinition } from '../sectionDefinition';
import type { IngressView } from './ingressView';
import { makeIngressView } from './makeIngressView';

export const ingressSection: SectionDefinition<IngressView> = {
  required: ['ingresses', 'ingressRoutes'],
  optional: [
    'httpRoutes',
    'gateways',
    'gatewayClasses',
    'services',
    'tlsStores',
    'certificates',
    'certificateRequests',
    'orders',
    'challenges',
    'clusterIssuers',
    'dnsRoles',
    'hostedZones',
    'deployments',
    'loadBalancers',
    'acmCertificates',
    'dnsRecords',
  ],
  make: ({ findings, marks }) => makeIngressView(findings, marks),
};
