import { BLUESKY_ADDRESSES } from '../fixtures/blueskyNetwork';
import { minutesAgo } from '../minutesAgo';
import { daemonSet, ingressRoute } from '../objects';
import { dnsRecord } from '../networkObjects';
import { workload } from '../workloadObjects';
import { one, type ProblemCases } from './problemCase';

const HOST = 'fair.acme.dev';

/** A route to a host of another zone, and what DNS says of it. */
const serving = (record: ReturnType<typeof dnsRecord>) => ({
  kubernetes: {
    ingressRoutes: (routes: ReturnType<typeof ingressRoute>[]) => [
      ...routes,
      ingressRoute('fair/fair', [HOST], { tls: false, ageMinutes: 120 }),
    ],
  },
  network: {
    dnsRecords: (records: ReturnType<typeof dnsRecord>[]) => [
      ...records,
      record,
    ],
  },
});

const externalDns = (ready: number) =>
  workload('external-dns/external-dns', { desired: 1, ready });

export const dnsCases: ProblemCases = {
  'dns-record-missing': [
    one(
      'nobody writes records',
      'warning',
      `${HOST} has no record in DNS`,
      serving(dnsRecord(HOST, [], { state: 'no-name' })),
    ),
    one(
      'external-dns is down, which is the cause of it',
      'warning',
      `${HOST} has no record in DNS`,
      {
        network: serving(dnsRecord(HOST, [], { state: 'no-address' })).network,
        kubernetes: {
          ...serving(dnsRecord(HOST, [])).kubernetes,
          deployments: own => [...own, externalDns(0)],
        },
      },
    ),
    one(
      'the role of external-dns may not change the zone',
      'warning',
      `${HOST} has no record in DNS`,
      {
        ...serving(dnsRecord(HOST, [], { state: 'no-name' })),
        kubernetes: {
          ...serving(dnsRecord(HOST, [])).kubernetes,
          deployments: own => [...own, externalDns(1)],
        },
        aws: {
          hostedZones: own => [
            ...own,
            { id: 'Z0PARENT', name: 'acme.dev', private: false },
          ],
          dnsRoles: own => [
            ...own,
            {
              namespace: 'external-dns',
              serviceAccount: 'external-dns',
              roleName: 'bluesky-external-dns',
              mayChangeZones: ['Z0BLUESKY'],
            },
          ],
        },
      },
    ),
  ],
  'dns-points-elsewhere': [
    one(
      'another cluster keeps the record',
      'warning',
      `${HOST} leads to another place`,
      serving(dnsRecord(HOST, ['192.0.2.200'], { owner: 'old-shop' })),
    ),
    one(
      'one of the answers is foreign',
      'warning',
      `${HOST} leads in part to another place`,
      serving(dnsRecord(HOST, [...BLUESKY_ADDRESSES, '192.0.2.200'])),
    ),
  ],
  'dns-zone-silent': [
    one(
      'other names are answered',
      'warning',
      `DNS does not answer for ${HOST}`,
      serving(
        dnsRecord(HOST, [], {
          state: 'no-answer',
          code: 'ESERVFAIL',
          since: minutesAgo(7),
        }),
      ),
    ),
  ],
  'coredns-down': [
    one(
      'it was scaled to 0',
      'critical',
      'No name is answered: CoreDNS has no ready pod',
      {
        kubernetes: {
          deployments: own =>
            own.map(each =>
              each.meta.name === 'coredns'
                ? { ...each, desired: 0, ready: 0 }
                : each,
            ),
        },
      },
    ),
  ],
  'dns-cache-missing': [
    one(
      'it does not tolerate the taint of the system nodes',
      'warning',
      '12 nodes of 12 have no DNS cache',
      {
        kubernetes: {
          daemonSets: own => [
            ...own,
            daemonSet('kube-system/node-local-dns', {
              desired: 8,
              ready: 8,
              images: ['registry.k8s.io/dns/k8s-dns-node-cache:1.26.7'],
              tolerations: [],
            }),
          ],
        },
      },
    ),
  ],
};
