import type { Instant } from '../../clock/Clock';
import { newObject } from '../../objects/KubernetesObject';
import type {
  AcmCertificateFacts,
  LoadBalancerFacts,
} from '../../world/AwsFacts';
import { DEMO_ACCOUNTS } from '../../world/demoAccounts';
import { seededHex } from '../../world/seeded';
import { loadBalancerOf } from '../../aws/elb/loadBalancerOf';
import type { Stage } from './Stage';

/** Puts an Ingress of class `alb` on the stage, with its load balancer and the certificate of ACM that it asks for. */
export function albIngress(
  stage: Stage,
  options: {
    name: string;
    host: string;
    createdAt: Instant;
    certificate: AcmCertificateFacts;
    /** Whether the load balancer presents it already. */
    isPresented: boolean;
  },
): void {
  const { name, host, createdAt, certificate, isPresented } = options;
  const arn = acmArn(stage, certificate.id);
  const id = seededHex(`alb ${stage.cluster} ${name}`, 10);
  const dnsName = `k8s-shop-${name}-${id}.${stage.region}.elb.amazonaws.com`;
  stage.put({
    ...newObject({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      name,
      namespace: 'shop',
      createdAt,
      generation: 1,
      annotations: {
        'alb.ingress.kubernetes.io/certificate-arn': arn,
        'alb.ingress.kubernetes.io/scheme': 'internet-facing',
      },
    }),
    spec: {
      ingressClassName: 'alb',
      rules: [
        {
          host,
          http: {
            paths: [
              {
                path: '/',
                pathType: 'Prefix',
                backend: { service: { name, port: { number: 80 } } },
              },
            ],
          },
        },
      ],
    },
    status: { loadBalancer: { ingress: [{ hostname: dnsName }] } },
  });
  const zones = ['a', 'b', 'c'].map(letter => stage.zone(letter));
  addLoadBalancer(stage, {
    name: dnsName.split('.')[0].slice(0, 32),
    dnsName,
    type: 'application',
    scheme: 'internet-facing',
    state: 'active',
    createdAt,
    zones,
    listeners: [
      {
        port: isPresented ? 443 : 80,
        protocol: isPresented ? 'HTTPS' : 'HTTP',
        certificateArns: isPresented ? [arn] : [],
        targets: [
          { id: '10.0.2.61', port: 8080, zone: zones[0], state: 'healthy' },
          { id: '10.0.18.62', port: 8080, zone: zones[1], state: 'healthy' },
        ],
      },
    ],
  });
  stage.aws.certificates = [...(stage.aws.certificates ?? []), certificate];
}

/** Adds a load balancer to those that the platform has anyway. */
export function addLoadBalancer(stage: Stage, own: LoadBalancerFacts): void {
  stage.aws.loadBalancers = [...listLoadBalancers(stage), own];
}

/** The load balancers of a stage so far: the one in front of Traefik, and those that were added. */
export function listLoadBalancers(stage: Stage): LoadBalancerFacts[] {
  const zones = ['a', 'b', 'c'].map(letter => stage.zone(letter));
  return (
    stage.aws.loadBalancers ??
    loadBalancerOf(stage.find({ kind: 'Service', name: 'traefik' }), zones)
  );
}

function acmArn(stage: Stage, id: string): string {
  const { account } = stage.moment.repository.platform;
  const { accountId } = DEMO_ACCOUNTS.find(each => each.alias === account)!;
  return `arn:aws:acm:${stage.region}:${accountId}:certificate/${id}`;
}
