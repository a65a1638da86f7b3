import { DP_ZONE, dpInTrouble } from '../fixtures/dpInTrouble';
import { DAY, minutesAgo } from '../minutesAgo';
import { condition, ingressRoute, issuing, meta } from '../objects';
import {
  acmCertificate,
  albIngress,
  dnsRecord,
  gateway,
  httpRoute,
  loadBalancer,
} from '../networkObjects';
import { one, type Changes, type ProblemCases } from './problemCase';

const refusedOrder = () => {
  const chain = issuing(
    'traefik/wildcard',
    '*.k8s-us-east-1-bluesky.sandbox.acme.dev',
    {
      sinceMinutes: 8,
      challenge: {},
    },
  );
  return {
    certificates: () => [chain.certificate],
    certificateRequests: () => [chain.request],
    orders: () => [
      {
        ...chain.order,
        state: 'errored',
        reason:
          '429 urn:ietf:params:acme:error:rateLimited: too many certificates',
      },
    ],
  };
};

const ALB = 'k8s-pay-pay-1a2b.us-east-1.elb.amazonaws.com';
const PAY = 'pay.acme.dev';

/** An ALB with a certificate of ACM in front of an Ingress. */
const withAlb = (certificate: ReturnType<typeof acmCertificate>): Changes => ({
  kubernetes: {
    ingresses: own => [
      ...own,
      albIngress('pay/pay', PAY, { address: ALB, certificate: certificate.id }),
    ],
    services: own => [
      ...own,
      {
        meta: meta('pay/pay'),
        type: 'ClusterIP',
        loadBalancer: [],
        ports: [80],
      },
    ],
  },
  aws: {
    loadBalancers: own => [
      ...own,
      loadBalancer(ALB, { id: 'app/pay/1', type: 'application' }),
    ],
    acmCertificates: own => [...own, certificate],
  },
  network: {
    dnsRecords: own => [
      ...own,
      dnsRecord(ALB, ['203.0.113.70']),
      dnsRecord(PAY, ['203.0.113.70']),
    ],
  },
});

const API = 'api2.k8s-us-east-1-bluesky.sandbox.acme.dev';
const backend = (own: readonly object[]) =>
  [
    ...own,
    {
      meta: meta('shop/api'),
      type: 'ClusterIP',
      loadBalancer: [],
      ports: [80],
    },
  ] as never;
const gatewayClasses = (accepted: boolean) => () =>
  [
    {
      meta: meta('traefik'),
      controllerName: 'traefik.io/gateway-controller',
      conditions: accepted
        ? [condition('Accepted', 'True', DAY)]
        : [condition('Accepted', 'Unknown', DAY, 'Pending')],
    },
  ];
const unserved = gateway('traefik/public', {
  addresses: [],
  conditions: [condition('Programmed', 'Unknown', DAY, 'Pending')],
});
const pending = [
  {
    name: PAY,
    state: 'pending' as const,
    record: { name: `_a1.${PAY}`, value: '_b2.acm-validations.aws' },
  },
];

export const ingressCases: ProblemCases = {
  'acm-certificate-pending': [
    one(
      'the proof of the name is missing',
      'warning',
      `${PAY} has no certificate of ACM`,
      withAlb(
        acmCertificate(PAY, {
          status: 'PENDING_VALIDATION',
          createdAt: minutesAgo(90),
          notAfter: undefined,
          renewal: undefined,
          validations: pending,
        }),
      ),
    ),
    one(
      'ACM gave up',
      'warning',
      `${PAY} has no certificate of ACM`,
      withAlb(
        acmCertificate(PAY, {
          status: 'FAILED',
          failure: 'CAA_ERROR',
          notAfter: undefined,
          renewal: undefined,
        }),
      ),
    ),
  ],
  'acm-certificate-expires': [
    one(
      'it was imported and ends soon',
      'warning',
      `${PAY} expires in 12 days`,
      withAlb(
        acmCertificate(PAY, {
          type: 'imported',
          notAfter: minutesAgo(-12.5 * DAY),
          renewal: undefined,
        }),
      ),
    ),
    one(
      'the record of its renewal is gone, and the end is near',
      'critical',
      `${PAY} expires in 5 days`,
      withAlb(
        acmCertificate(PAY, {
          notAfter: minutesAgo(-5.5 * DAY),
          renewal: 'PENDING_VALIDATION',
          validations: pending,
        }),
      ),
    ),
  ],
  'route-backend-missing': [
    one(
      'the Service does not exist',
      'warning',
      'basket.k8s-us-east-1-bluesky.sandbox.acme.dev leads to a missing…',
      {
        kubernetes: {
          ingressRoutes: own => [
            ...own,
            {
              ...ingressRoute('shop/basket', [
                'basket.k8s-us-east-1-bluesky.sandbox.acme.dev',
              ]),
              backends: [{ namespace: 'shop', name: 'basket-v1', port: 80 }],
            },
          ],
        },
      },
    ),
    one(
      'the Service has no such port',
      'warning',
      `${PAY} leads to a missing port`,
      {
        ...withAlb(acmCertificate(PAY)),
        kubernetes: {
          ...withAlb(acmCertificate(PAY)).kubernetes,
          services: own => [
            ...own,
            {
              meta: meta('pay/pay'),
              type: 'ClusterIP',
              loadBalancer: [],
              ports: [8080],
              portNames: ['http'],
            },
          ],
        },
      },
    ),
  ],
  'gateway-not-programmed': [
    one(
      'no controller answers for its class',
      'warning',
      'Gateway traefik/public does not serve',
      {
        kubernetes: {
          gateways: () => [unserved],
          gatewayClasses: gatewayClasses(false),
          httpRoutes: () => [httpRoute('shop/api', API, { status: [] })],
          services: backend,
        },
      },
    ),
    one(
      'its class does not exist',
      'warning',
      'Gateway traefik/public does not serve',
      { kubernetes: { gateways: () => [unserved] } },
    ),
    one(
      'a listener names a Secret that does not exist',
      'warning',
      'Gateway traefik/public does not serve all its listeners',
      {
        kubernetes: {
          gatewayClasses: gatewayClasses(true),
          gateways: () => {
            const own = gateway('traefik/public');
            return [
              {
                ...own,
                listeners: [
                  {
                    ...own.listeners[0],
                    certificates: [{ name: 'gone', namespace: 'traefik' }],
                    conditions: [
                      condition(
                        'ResolvedRefs',
                        'False',
                        30,
                        'InvalidCertificateRef',
                        'secret "gone" not found',
                      ),
                    ],
                  },
                ],
              },
            ];
          },
        },
      },
    ),
  ],
  'route-not-accepted': [
    one(
      'it names a Gateway that does not exist',
      'warning',
      'HTTPRoute shop/api is not served',
      {
        kubernetes: {
          httpRoutes: () => [
            httpRoute('shop/api', API, {
              gateway: 'traefik/other',
              status: [],
            }),
          ],
          services: backend,
        },
      },
    ),
    one(
      'no listener admits its host',
      'warning',
      'HTTPRoute shop/api is not served',
      {
        kubernetes: {
          gatewayClasses: gatewayClasses(true),
          gateways: () => {
            const own = gateway('traefik/public');
            return [
              {
                ...own,
                listeners: [{ ...own.listeners[0], hostname: '*.other.dev' }],
              },
            ];
          },
          httpRoutes: () => {
            const own = httpRoute('shop/api', API);
            return [
              {
                ...own,
                status: [
                  {
                    ...own.status[0],
                    conditions: [
                      condition(
                        'Accepted',
                        'False',
                        30,
                        'NoMatchingListenerHostname',
                      ),
                    ],
                  },
                ],
              },
            ];
          },
          services: backend,
        },
      },
    ),
  ],
  'targets-unhealthy': [
    one(
      'health checks time out',
      'critical',
      '4 hosts have no healthy target',
      {
        aws: {
          loadBalancers: own =>
            own.map(each => ({
              ...each,
              targetGroups: each.targetGroups?.map(group => ({
                ...group,
                healthy: 0,
                reasons: ['Target.Timeout'],
              })),
            })),
        },
      },
    ),
  ],
  'load-balancer-not-ready': [
    one(
      'nothing makes one',
      'warning',
      'Service mqtt/mqtt has no load balancer',
      {
        kubernetes: {
          services: own => [
            ...own,
            {
              meta: meta('mqtt/mqtt', { createdAt: minutesAgo(45) }),
              type: 'LoadBalancer',
              loadBalancer: [],
              ports: [8883],
            },
          ],
        },
      },
    ),
    one(
      'AWS says that it failed',
      'warning',
      'Service traefik/traefik has a failed load balancer',
      {
        aws: {
          loadBalancers: own =>
            own.map(each => ({ ...each, state: 'failed', targetGroups: [] })),
        },
      },
    ),
  ],
  'certificate-dns01-denied': [
    {
      name: 'the issuer names another zone',
      severity: 'warning',
      title: `traefik.${DP_ZONE} has no certificate`,
      broken: dpInTrouble({ s5: true }),
      healed: dpInTrouble({}),
    },
  ],
  'host-not-covered': [
    one(
      'a host of two labels behind a wildcard',
      'warning',
      'dagster.pr-42.k8s-us-east-1-bluesky.sandbox.acme.dev is not covered',
      {
        kubernetes: {
          ingressRoutes: routes => [
            ...routes,
            ingressRoute('previews/pr-42', [
              'dagster.pr-42.k8s-us-east-1-bluesky.sandbox.acme.dev',
            ]),
          ],
        },
      },
    ),
  ],
  'certificate-not-ready': [
    one(
      'the authority refuses the order',
      'warning',
      '4 hosts have no certificate',
      {
        kubernetes: refusedOrder(),
      },
    ),
  ],
  'certificate-expires': [
    one(
      'renewal fails behind a valid certificate',
      'warning',
      'hello.k8s-us-east-1-bluesky.sandbox.acme.dev expires in 12 days, renewal fails',
      {
        kubernetes: {
          certificates: ([first]) => [
            {
              ...first,
              notAfter: minutesAgo(-12 * DAY),
              renewalTime: minutesAgo(18 * DAY),
              failedIssuanceAttempts: 5,
              lastFailureTime: minutesAgo(7 * 60),
              conditions: [
                condition('Ready', 'True', 78 * DAY),
                condition(
                  'Issuing',
                  'False',
                  7 * 60,
                  'Failed',
                  '429 urn:ietf:params:acme:error:rateLimited: too many certificates',
                ),
              ],
            },
          ],
        },
      },
    ),
    one(
      'two of the same names run into the limit together',
      'warning',
      'hello.k8s-us-east-1-bluesky.sandbox.acme.dev expires in 12 days, renewal fails',
      {
        kubernetes: {
          certificates: ([first]) =>
            ['traefik/wildcard', 'hub/wildcard'].map(name => ({
              ...first,
              meta: meta(name),
              notAfter: minutesAgo(-12 * DAY),
              renewalTime: minutesAgo(18 * DAY),
              failedIssuanceAttempts: 5,
              lastFailureTime: minutesAgo(7 * 60),
            })),
        },
      },
    ),
    one(
      'it has expired',
      'critical',
      'hello.k8s-us-east-1-bluesky.sandbox.acme.dev expired 20 Nov',
      {
        kubernetes: {
          certificates: ([first]) => [
            { ...first, notAfter: minutesAgo(DAY), renewalTime: undefined },
          ],
        },
      },
    ),
    one(
      'nobody renews it',
      'warning',
      'hello.k8s-us-east-1-bluesky.sandbox.acme.dev expires in 19 days',
      {
        kubernetes: {
          certificates: ([first]) => [
            {
              ...first,
              notAfter: minutesAgo(-19.5 * DAY),
              renewalTime: undefined,
            },
          ],
        },
      },
    ),
  ],
};
