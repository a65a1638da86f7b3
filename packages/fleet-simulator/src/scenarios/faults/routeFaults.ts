import { DAY } from '../../clock/duration';
import {
  gateway,
  gatewayClass,
  GATEWAY_CRDS,
  httpRoute,
} from '../../objects/gateway';
import { ingressRoute, service } from '../../objects/ingress';
import { albIngress, listLoadBalancers } from '../kit/albIngress';
import type { FaultScenario } from '../kit/FaultScenario';
import type { Stage } from '../kit/Stage';

/** A Service whose load balancer AWS refuses; the controller says why in events only. */
const loadBalancerNotReady: FaultScenario = {
  id: 'load-balancer-not-ready',
  title: 'A Service waits for its load balancer for ever',
  expects: 'load-balancer-not-ready',
  heal: 'frees a load balancer of the quota',
  cause(stage) {
    stage.put(balanced('mqtt', stage.ago(45)));
    stage.event(
      { kind: 'Service', name: 'mqtt' },
      {
        reason: 'FailedDeployModel',
        message:
          'Failed deploy model due to operation error Elastic Load Balancing v2: CreateLoadBalancer, api error TooManyLoadBalancers',
        component: 'service',
        firstAt: stage.ago(44),
        lastAt: stage.ago(1),
        count: 12,
      },
    );
  },
  distractor(stage) {
    stage.put(balanced('amqp', stage.young(240)));
  },
};

/** All pods behind the load balancer fail its health checks. */
const targetsUnhealthy: FaultScenario = {
  id: 'targets-unhealthy',
  title: 'No target of the load balancer passes its health check',
  expects: 'targets-unhealthy',
  heal: 'lets the load balancer reach the pods',
  cause(stage) {
    stage.aws.loadBalancers = listLoadBalancers(stage).map(balancer => ({
      ...balancer,
      listeners: balancer.listeners.map(listener => ({
        ...listener,
        targets: listener.targets.map(target => ({
          ...target,
          state: 'unhealthy' as const,
          reason: 'Target.Timeout',
          description: 'Request timed out',
        })),
      })),
    }));
  },
};

/** An IngressRoute to a Service that was renamed. */
const routeBackendMissing: FaultScenario = {
  id: 'route-backend-missing',
  title: 'A route leads to a Service that does not exist',
  expects: 'route-backend-missing',
  heal: 'names the Service that exists',
  cause(stage) {
    stage.missingServices.push('shop/basket-v1');
    stage.put(
      ingressRoute({
        name: 'basket',
        namespace: 'shop',
        match: `Host(\`basket.${stage.dnsZone}\`)`,
        createdAt: stage.ago(35),
        tls: 'default',
        service: 'basket-v1',
      }),
    );
  },
};

/** A Gateway whose class nobody serves. */
const gatewayNotProgrammed: FaultScenario = {
  id: 'gateway-not-programmed',
  title: 'No controller serves a Gateway',
  expects: 'gateway-not-programmed',
  heal: 'switches the Gateway provider of Traefik on',
  cause(stage) {
    withGatewayApi(stage);
    stage.put(
      gatewayClass({
        name: 'traefik',
        controller: 'traefik.io/gateway-controller',
        createdAt: stage.ago(50),
      }),
      publicGateway(stage, { isServed: false }),
      httpRoute({
        name: 'api',
        namespace: 'shop',
        host: `api.${stage.dnsZone}`,
        parent: { name: 'public', namespace: 'traefik' },
        createdAt: stage.ago(40),
      }),
    );
  },
};

/** An HTTPRoute that names a Gateway of another name. */
const routeNotAccepted: FaultScenario = {
  id: 'route-not-accepted',
  title: 'A route names a Gateway that does not exist',
  expects: 'route-not-accepted',
  heal: 'names the Gateway that exists',
  cause(stage) {
    stage.put(
      httpRoute({
        name: 'api',
        namespace: 'shop',
        host: `api.${stage.dnsZone}`,
        parent: { name: 'public-gateway', namespace: 'traefik' },
        createdAt: stage.ago(25),
      }),
    );
  },
  distractor(stage) {
    withGatewayApi(stage);
    stage.put(
      gatewayClass({
        name: 'traefik',
        controller: 'traefik.io/gateway-controller',
        createdAt: stage.ago(50),
        acceptedAt: stage.ago(50),
      }),
      publicGateway(stage, { isServed: true }),
      httpRoute({
        name: 'web',
        namespace: 'shop',
        host: `web.${stage.dnsZone}`,
        parent: { name: 'public', namespace: 'traefik' },
        createdAt: stage.ago(40),
        acceptedAt: stage.ago(40),
      }),
    );
  },
};

/** A certificate of ACM for which nobody made the record that proves the name. */
const acmCertificatePending: FaultScenario = {
  id: 'acm-certificate-pending',
  title: 'A certificate of ACM waits for its proof',
  expects: 'acm-certificate-pending',
  heal: 'adds the record that ACM wants',
  cause(stage) {
    const host = 'pay.acme.dev';
    albIngress(stage, {
      name: 'pay',
      host,
      createdAt: stage.ago(180),
      isPresented: false,
      certificate: {
        id: '6f1c0e2a-4b7d-4d1f-9a35-0c5e9b7a1f01',
        domain: host,
        names: [host],
        status: 'PENDING_VALIDATION',
        createdAt: stage.ago(190),
        validated: false,
      },
    });
  },
};

/** An imported certificate that nobody replaces. */
const acmCertificateExpires: FaultScenario = {
  id: 'acm-certificate-expires',
  title: 'An imported certificate on a load balancer ends soon',
  expects: 'acm-certificate-expires',
  heal: 'imports its successor',
  cause(stage) {
    const host = 'partner.acme.dev';
    albIngress(stage, {
      name: 'partner',
      host,
      createdAt: stage.ago(400),
      isPresented: true,
      certificate: {
        id: '0b9d6a1e-2c3f-4e58-8d7a-51f0c2e4b602',
        domain: host,
        names: [host],
        type: 'IMPORTED',
        status: 'ISSUED',
        issuedAt: stage.moment.start - 350 * DAY,
        notAfter: stage.moment.start + 12.5 * DAY,
        validated: true,
      },
    });
  },
  distractor(stage) {
    const host = 'hooks.acme.dev';
    albIngress(stage, {
      name: 'hooks',
      host,
      createdAt: stage.ago(900),
      isPresented: true,
      certificate: {
        id: '7a2e5c90-91b4-4c6d-b1f8-3e0d7f6a5c03',
        domain: host,
        names: [host],
        status: 'ISSUED',
        issuedAt: stage.moment.start - 180 * DAY,
        notAfter: stage.moment.start + 204.5 * DAY,
        renewal: 'SUCCESS',
        validated: true,
      },
    });
  },
};

/** Routes, load balancers and their certificates that go wrong. */
export const ROUTE_FAULTS: readonly FaultScenario[] = [
  acmCertificateExpires,
  acmCertificatePending,
  gatewayNotProgrammed,
  loadBalancerNotReady,
  routeBackendMissing,
  routeNotAccepted,
  targetsUnhealthy,
];

function balanced(name: string, createdAt: number) {
  return service({
    name,
    namespace: 'shop',
    createdAt,
    ports: [{ name, port: 8883 }],
    loadBalancer: { scheme: 'internet-facing' },
  });
}

function withGatewayApi(stage: Stage) {
  const { crds } = stage.frame;
  stage.frame = {
    ...stage.frame,
    crds: [...new Set([...crds, ...GATEWAY_CRDS])],
  };
}

function publicGateway(stage: Stage, { isServed }: { isServed: boolean }) {
  const traefik = stage.find({ kind: 'Service', name: 'traefik' });
  return gateway({
    name: 'public',
    namespace: 'traefik',
    className: 'traefik',
    createdAt: stage.ago(50),
    host: `*.${stage.dnsZone}`,
    secret: 'wildcard-tls',
    ...(isServed && {
      address: traefik.status.loadBalancer.ingress[0].hostname,
      programmedAt: stage.ago(49),
    }),
  });
}
