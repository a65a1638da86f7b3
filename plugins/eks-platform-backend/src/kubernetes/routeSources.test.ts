import { kubernetesSources } from './kubernetesSources';

const metadata = {
  name: 'web',
  namespace: 'shop',
  uid: '1',
  creationTimestamp: '2026-11-21T08:00:00Z',
};
const ARN = 'arn:aws:acm:us-east-1:111122223333:certificate/';

describe('projections of routes', () => {
  it('keeps listeners of a Gateway beside what its controller says of each', () => {
    const gateway = kubernetesSources.gateways.project({
      metadata,
      spec: {
        gatewayClassName: 'traefik',
        listeners: [
          {
            name: 'websecure',
            hostname: '*.acme.dev',
            port: 8443,
            protocol: 'HTTPS',
            tls: { certificateRefs: [{ name: 'wildcard-tls' }] },
          },
          { name: 'web', port: 8000, protocol: 'HTTP' },
        ],
      },
      status: {
        addresses: [{ type: 'Hostname', value: 'x.elb.amazonaws.com' }],
        listeners: [
          {
            name: 'websecure',
            attachedRoutes: 2,
            conditions: [{ type: 'Programmed', status: 'True' }],
          },
        ],
      },
    });
    expect(gateway).toMatchObject({
      className: 'traefik',
      addresses: ['x.elb.amazonaws.com'],
      listeners: [
        {
          name: 'websecure',
          certificates: [{ name: 'wildcard-tls', namespace: 'shop' }],
          attachedRoutes: 2,
          conditions: [{ type: 'Programmed', status: 'True' }],
        },
        { name: 'web', certificates: [], conditions: [] },
      ],
    });
    expect(gateway.listeners[1].attachedRoutes).toBeUndefined();
  });

  it('keeps parents and backends of an HTTPRoute with their namespaces', () => {
    const parentRef = { name: 'public', namespace: 'traefik' };
    expect(
      kubernetesSources.httpRoutes.project({
        metadata,
        spec: {
          hostnames: ['web.acme.dev'],
          parentRefs: [parentRef],
          rules: [
            {
              backendRefs: [
                { name: 'web', port: 80 },
                { kind: 'TraefikService', name: 'weighted' },
              ],
            },
            {},
          ],
        },
        status: {
          parents: [
            {
              parentRef,
              controllerName: 'traefik.io/gateway-controller',
              conditions: [{ type: 'Accepted', status: 'False' }],
            },
          ],
        },
      }),
    ).toMatchObject({
      hostnames: ['web.acme.dev'],
      parents: [{ kind: 'Gateway', name: 'public', namespace: 'traefik' }],
      backends: [{ namespace: 'shop', name: 'web', port: 80 }],
      status: [
        {
          name: 'public',
          namespace: 'traefik',
          conditions: [{ type: 'Accepted', status: 'False' }],
        },
      ],
    });
  });

  it('keeps ids of ACM certificates only: an ARN holds the account id', () => {
    const ingress = kubernetesSources.ingresses.project({
      metadata: {
        ...metadata,
        annotations: {
          'alb.ingress.kubernetes.io/certificate-arn': `${ARN}one, ${ARN}two`,
        },
      },
      spec: {
        rules: [
          {
            host: 'web.acme.dev',
            http: {
              paths: [
                { backend: { service: { name: 'web', port: { number: 80 } } } },
                {
                  backend: {
                    service: {
                      name: 'redirect',
                      port: { name: 'use-annotation' },
                    },
                  },
                },
              ],
            },
          },
        ],
      },
    });
    expect(ingress.acmCertificates).toEqual(['one', 'two']);
    expect(ingress.backends).toEqual([
      { namespace: 'shop', name: 'web', port: 80 },
    ]);
    expect(JSON.stringify(ingress)).not.toContain('111122223333');
  });

  it('takes no service of Traefik itself for one of Kubernetes', () => {
    const route = kubernetesSources.ingressRoutes.project({
      metadata,
      spec: {
        routes: [
          {
            match: 'Host(`a.acme.dev`)',
            services: [
              { name: 'api@internal', kind: 'TraefikService' },
              { name: 'web', port: 'http' },
            ],
          },
        ],
      },
    });
    expect(route.backends).toEqual([
      { namespace: 'shop', name: 'web', port: 'http' },
    ]);
  });
});
