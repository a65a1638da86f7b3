import type { SectionDefinition } from '../sectionDefinition';
import type { IngressView } from './ingressView';
import { makeIngressView } from './makeIngressView';

export const ingressSection: SectionDefinition<IngressView> = {
  required: ['ingresses', 'ingressRoutes'],
  optional: [
    'services',
    'tlsStores',
    'certificates',
    'certificateRequests',
    'orders',
    'challenges',
    'clusterIssuers',
    'dnsRoles',
    'hostedZones',
  ],
  make: ({ findings, marks }) => makeIngressView(findings, marks),
};
