import { findLoadBalancer } from '../../hosts/loadBalancerFor';
import { isAlb } from '../../hosts/ingressHosts';
import { getObjectKey } from '../../kubernetes/objectKey';
import type {
  ObjectMeta,
  WorkloadProjection,
} from '../../kubernetes/projections';
import { getAge } from '../../view/age';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import { getRepositoryFolder } from '../repositoryFile';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

// AWS takes two to four minutes.
const PATIENCE_MS = 10 * 60_000;

export const loadBalancerNotReady: RegisteredProblem = {
  id: 'load-balancer-not-ready',
  severity: 'warning',
  level: 'rest',
  scenario: 'load-balancer-not-ready',
  clears: 'The load balancer is active and its address is in the object.',
  rule: findLoadBalancerNotReady,
};

/** An object that asks for a load balancer. */
interface Asking {
  kind: 'Service' | 'Ingress';
  meta: ObjectMeta;
  address?: string;
}

/** Services and Ingresses that wait for their load balancer, or whose load balancer failed. */
export function findLoadBalancerNotReady(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  return listAsking(findings).flatMap(asking => {
    const { kind, meta, address } = asking;
    const age = getAge(meta.createdAt, findings.now) ?? 0;
    const aws = address ? findLoadBalancer(address, findings) : undefined;
    const isFailed =
      aws && aws.state !== 'active' && aws.state !== 'provisioning';
    const isWaiting = !address && age >= PATIENCE_MS;
    const controller = findController(findings);
    if (
      (!isFailed && !isWaiting) ||
      meta.deletedAt ||
      isTold(controller, findings, explained)
    ) {
      return [];
    }
    const key = getObjectKey(meta);
    const folder = getRepositoryFolder(meta, findings);
    const cause = aws
      ? {
          because: `AWS says that it is \`${aws.state}\`${
            aws.stateReason ? `: ${aws.stateReason}` : ''
          }.`,
          next: `Look at the load balancer \`${aws.name}\` in the AWS console`,
          explains: [],
        }
      : getWaitCause(controller, kind, key, findings);
    const hosts = getHosts(asking, findings);
    return [
      found(loadBalancerNotReady, {
        object: `${kind}/${key}`,
        title: `${kind} ${key} ${
          aws ? 'has a failed load balancer' : 'has no load balancer'
        }`,
        because: cause.because,
        evidence: [
          {
            object: `${kind} ${key}`,
            says: address ? `\`${address}\`` : '`status.loadBalancer` is empty',
            at: meta.createdAt,
          },
          ...(controller
            ? [
                {
                  object: `Deployment ${controller.meta.name}`,
                  says: `${controller.ready} of ${controller.desired} pods ready`,
                },
              ]
            : []),
        ],
        since: aws ? undefined : meta.createdAt,
        next: cause.next,
        ...(folder && { file: { path: folder } }),
        hurts: count(hosts.length, 'host', 'hosts'),
        clearsIn: '5 min after the fix',
        target: {
          tab: 'ingress',
          ...(hosts[0] && { query: { host: hosts[0] } }),
        },
        explains: { objects: [`${kind}/${key}`, ...cause.explains] },
        marks: { hosts },
      }),
    ];
  });
}

function listAsking({ kubernetes }: Findings): Asking[] {
  const addressOf = (entries: { hostname?: string; ip?: string }[]) =>
    entries[0]?.hostname ?? entries[0]?.ip;
  return [
    ...(kubernetes.services ?? [])
      .filter(({ type }) => type === 'LoadBalancer')
      .map(({ meta, loadBalancer }) => ({
        kind: 'Service' as const,
        meta,
        address: addressOf(loadBalancer),
      })),
    ...(kubernetes.ingresses ?? []).filter(isAlb).map(ingress => ({
      kind: 'Ingress' as const,
      meta: ingress.meta,
      address: addressOf(ingress.loadBalancer),
    })),
  ];
}

function findController({
  kubernetes,
}: Findings): WorkloadProjection | undefined {
  return kubernetes.deployments?.find(({ meta }) =>
    meta.name.includes('aws-load-balancer-controller'),
  );
}

function isTold(
  controller: WorkloadProjection | undefined,
  { kubernetes }: Findings,
  explained: Explained,
): boolean {
  if (!controller) {
    return false;
  }
  const { namespace, name } = controller.meta;
  return (
    explained.objects.has(`Deployment/${getObjectKey(controller.meta)}`) ||
    (kubernetes.pods ?? []).some(
      ({ meta }) =>
        meta.namespace === namespace &&
        meta.name.startsWith(`${name}-`) &&
        explained.pods.has(getObjectKey(meta)),
    )
  );
}

function getWaitCause(
  controller: WorkloadProjection | undefined,
  kind: string,
  key: string,
  { kubernetes }: Findings,
): { because: string; next: string; explains: string[] } {
  const [namespace, name] = key.split('/');
  const events = `Read the events: \`kubectl -n ${namespace} describe ${kind.toLowerCase()} ${name}\``;
  if (!controller) {
    return {
      because: kubernetes.deployments
        ? 'The AWS Load Balancer Controller is not installed, and nothing else has made one.'
        : 'Whatever makes load balancers has not answered.',
      next: events,
      explains: [],
    };
  }
  if (controller.ready === 0) {
    return {
      because: `The AWS Load Balancer Controller has ${controller.ready} of ${controller.desired} pods ready.`,
      next: `Bring \`${controller.meta.name}\` back`,
      explains: [`Deployment/${getObjectKey(controller.meta)}`],
    };
  }
  return {
    because:
      'The AWS Load Balancer Controller runs and has made none; it says why in the events of the object, which Backstage does not read.',
    next: events,
    explains: [],
  };
}

function getHosts(
  { kind, meta, address }: Asking,
  findings: Findings,
): string[] {
  return findings.hosts
    .filter(({ route }) =>
      kind === 'Ingress' || route.routeKind === 'Service'
        ? route.routeKind === kind &&
          route.routeName === meta.name &&
          route.namespace === meta.namespace
        : meta.name.includes('traefik') && route.address === address,
    )
    .map(({ route }) => route.host);
}
