import { DP_ZONE, dpInTrouble } from '../fixtures/dpInTrouble';
import { DAY, minutesAgo } from '../minutesAgo';
import { condition, ingressRoute, issuing } from '../objects';
import { one, type ProblemCases } from './problemCase';

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

export const ingressCases: ProblemCases = {
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
      'dagster.pr-42.k8s-us-east-1-bluesky.sandbox.acme.dev is not covered by its certificate',
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
