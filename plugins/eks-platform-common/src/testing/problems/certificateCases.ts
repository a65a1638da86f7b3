import { DP_ZONE, dpInTrouble } from '../fixtures/dpInTrouble';
import { DAY, minutesAgo } from '../minutesAgo';
import { condition, ingressRoute, issuing, meta } from '../objects';
import {
  acmCertificate,
  albIngress,
  dnsRecord,
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

const pending = [
  {
    name: PAY,
    state: 'pending' as const,
    record: { name: `_a1.${PAY}`, value: '_b2.acm-validations.aws' },
  },
];

export const certificateCases: ProblemCases = {
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
