import type { Instant } from '../clock/Clock';
import type { KubernetesObject } from './KubernetesObject';
import { condition, newObject } from './KubernetesObject';

/** Definitions of the kinds that are made here. */
export const GATEWAY_CRDS = [
  'gatewayclasses.gateway.networking.k8s.io',
  'gateways.gateway.networking.k8s.io',
  'httproutes.gateway.networking.k8s.io',
];

const VERSION = 'gateway.networking.k8s.io/v1';

/** A GatewayClass; without `acceptedAt` no controller has spoken of it, as the definition's default says. */
export function gatewayClass(options: {
  name: string;
  controller: string;
  createdAt: Instant;
  acceptedAt?: Instant;
}): KubernetesObject {
  const { name, controller, createdAt, acceptedAt } = options;
  return {
    ...newObject({
      apiVersion: VERSION,
      kind: 'GatewayClass',
      name,
      createdAt,
      generation: 1,
    }),
    spec: { controllerName: controller },
    status: {
      conditions: [
        acceptedAt === undefined
          ? condition(
              'Accepted',
              'Unknown',
              'Pending',
              'Waiting for controller',
              0,
            )
          : condition(
              'Accepted',
              'True',
              'Accepted',
              'Handled by the controller',
              acceptedAt,
            ),
      ],
    },
  };
}

/** A Gateway with a listener for HTTPS; without `programmedAt` no controller serves it. */
export function gateway(options: {
  name: string;
  namespace: string;
  className: string;
  createdAt: Instant;
  host: string;
  secret: string;
  /** Where it is reached. */
  address?: string;
  programmedAt?: Instant;
}): KubernetesObject {
  const { name, namespace, className, createdAt, programmedAt } = options;
  const at = programmedAt ?? 0;
  const isServed = programmedAt !== undefined;
  const conditions = isServed
    ? [
        condition('Accepted', 'True', 'Accepted', 'Gateway accepted', at),
        condition('Programmed', 'True', 'Programmed', 'Gateway programmed', at),
      ]
    : [
        condition(
          'Accepted',
          'Unknown',
          'Pending',
          'Waiting for controller',
          0,
        ),
        condition(
          'Programmed',
          'Unknown',
          'Pending',
          'Waiting for controller',
          0,
        ),
      ];
  return {
    ...newObject({
      apiVersion: VERSION,
      kind: 'Gateway',
      name,
      namespace,
      createdAt,
      generation: 1,
    }),
    spec: {
      gatewayClassName: className,
      listeners: [
        {
          name: 'websecure',
          hostname: options.host,
          port: 8443,
          protocol: 'HTTPS',
          tls: {
            mode: 'Terminate',
            certificateRefs: [{ name: options.secret }],
          },
          allowedRoutes: { namespaces: { from: 'All' } },
        },
      ],
    },
    status: {
      addresses:
        isServed && options.address
          ? [{ type: 'Hostname', value: options.address }]
          : [],
      conditions,
      listeners: isServed
        ? [
            {
              name: 'websecure',
              attachedRoutes: 1,
              supportedKinds: [
                { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute' },
              ],
              conditions: [
                condition('Accepted', 'True', 'Accepted', 'Accepted', at),
                condition('ResolvedRefs', 'True', 'ResolvedRefs', 'Found', at),
                condition('Programmed', 'True', 'Programmed', 'Served', at),
              ],
            },
          ]
        : [],
    },
  };
}

/** An HTTPRoute; without `acceptedAt` nobody has spoken of it. */
export function httpRoute(options: {
  name: string;
  namespace: string;
  host: string;
  parent: { name: string; namespace: string };
  createdAt: Instant;
  acceptedAt?: Instant;
}): KubernetesObject {
  const { name, namespace, host, parent, createdAt, acceptedAt } = options;
  return {
    ...newObject({
      apiVersion: VERSION,
      kind: 'HTTPRoute',
      name,
      namespace,
      createdAt,
      generation: 1,
      labels: { 'backstage.io/owner': 'team-web' },
    }),
    spec: {
      hostnames: [host],
      parentRefs: [parent],
      rules: [{ backendRefs: [{ name, port: 80 }] }],
    },
    status: {
      parents:
        acceptedAt === undefined
          ? []
          : [
              {
                parentRef: parent,
                controllerName: 'traefik.io/gateway-controller',
                conditions: [
                  condition(
                    'Accepted',
                    'True',
                    'Accepted',
                    'Route accepted',
                    acceptedAt,
                  ),
                  condition(
                    'ResolvedRefs',
                    'True',
                    'ResolvedRefs',
                    'All references resolved',
                    acceptedAt,
                  ),
                ],
              },
            ],
    },
  };
}
