import { DAY } from '../minutesAgo';
import { condition, meta } from '../objects';
import { gateway, httpRoute } from '../networkObjects';
import { one, type ProblemCases } from './problemCase';

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

export const gatewayCases: ProblemCases = {
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
};
