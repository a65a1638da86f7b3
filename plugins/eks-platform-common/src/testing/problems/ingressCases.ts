import { minutesAgo } from '../minutesAgo';
import { ingressRoute, meta } from '../objects';
import {
  acmCertificate,
  albIngress,
  dnsRecord,
  loadBalancer,
} from '../networkObjects';
import { one, type Changes, type ProblemCases } from './problemCase';

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

export const ingressCases: ProblemCases = {
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
};
