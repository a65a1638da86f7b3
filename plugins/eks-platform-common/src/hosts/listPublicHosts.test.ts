import { meta } from '../testing/objects';
import { albIngress, gateway, httpRoute } from '../testing/networkObjects';
import { listPublicHosts } from './listPublicHosts';

const loadBalancerService = (
  name: string,
  hostname: string,
  labels: Record<string, string> = {},
) => ({
  meta: meta(`net/${name}`, {
    labels,
    annotations: { 'external-dns.kubernetes.io/hostname': hostname },
  }),
  type: 'LoadBalancer',
  loadBalancer: [{ hostname: 'a.elb.us-east-1.amazonaws.com' }],
  ports: [443],
});

describe('listPublicHosts', () => {
  it('lists hosts of HTTPRoutes with the certificates of the listeners that admit them', () => {
    const own = gateway('traefik/public');
    const [listener] = own.listeners;
    const { hosts, patterns } = listPublicHosts({
      kubernetes: {
        gateways: [
          {
            ...own,
            addresses: ['gw.elb.us-east-1.amazonaws.com'],
            listeners: [
              { ...listener, hostname: '*.acme.dev' },
              {
                ...listener,
                name: 'other',
                hostname: 'other.dev',
                certificates: [{ name: 'other-tls', namespace: 'traefik' }],
              },
            ],
          },
        ],
        httpRoutes: [
          httpRoute('web/shop', 'Shop.Acme.dev'),
          // Without hosts of its own it has those of its listeners.
          httpRoute('web/rest', '', { hostnames: [] }),
        ],
      },
    });
    expect(hosts).toMatchObject([
      {
        host: 'shop.acme.dev',
        routeKind: 'HTTPRoute',
        tls: true,
        secrets: [{ namespace: 'traefik', name: 'wildcard-tls' }],
        address: 'gw.elb.us-east-1.amazonaws.com',
      },
      {
        host: 'other.dev',
        secrets: [{ namespace: 'traefik', name: 'other-tls' }],
      },
    ]);
    expect(patterns).toEqual([{ namespace: 'web', name: 'rest' }]);
  });

  it('lists names that Services ask for, but for those of ingress controllers', () => {
    const { hosts } = listPublicHosts({
      kubernetes: {
        services: [
          loadBalancerService('mqtt', 'mqtt.acme.dev, MQ.acme.dev'),
          loadBalancerService('entry', 'entry.acme.dev', {
            'app.kubernetes.io/name': 'traefik',
          }),
        ],
      },
    });
    expect(hosts.map(({ host, tls }) => [host, tls])).toEqual([
      ['mqtt.acme.dev', false],
      ['mq.acme.dev', false],
    ]);
  });

  it('takes an Ingress that asks for a certificate of ACM as one with TLS', () => {
    const { hosts } = listPublicHosts({
      kubernetes: {
        ingresses: [
          albIngress('pay/pay', 'pay.acme.dev', { certificate: 'one' }),
        ],
      },
    });
    expect(hosts).toMatchObject([
      { tls: true, acmCertificates: ['one'], mayUseTlsStore: false },
    ]);
  });
});
