import { getCondition } from '../../kubernetes/condition';
import { getObjectKey } from '../../kubernetes/objectKey';
import type {
  Condition,
  GatewayListener,
  GatewayProjection,
} from '../../kubernetes/projections';
import { listGatewayParents } from '../../hosts/gatewayParents';
import { getAge } from '../../view/age';
import { endSentence, formatList, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import { getRepositoryFolder } from '../repositoryFile';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

const PATIENCE_MS = 5 * 60_000;

export const gatewayNotProgrammed: RegisteredProblem = {
  id: 'gateway-not-programmed',
  severity: 'warning',
  level: 'symptom',
  scenario: 'gateway-not-programmed',
  clears: 'The Gateway is programmed, and so are its listeners.',
  rule: findGatewayNotProgrammed,
};

/** What stands in the way of a Gateway. */
interface Cause {
  because: string;
  next: string;
  says: string;
  since?: string;
}

/** Gateways that serve nothing, or some of whose listeners serve nothing. */
export function findGatewayNotProgrammed(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  return (findings.kubernetes.gateways ?? []).flatMap(gateway => {
    const cause = getCause(gateway, findings, explained);
    const since = cause?.since ?? gateway.meta.createdAt;
    if (
      !cause ||
      gateway.meta.deletedAt ||
      (getAge(since, findings.now) ?? 0) < PATIENCE_MS
    ) {
      return [];
    }
    const key = getObjectKey(gateway.meta);
    const routes = (findings.kubernetes.httpRoutes ?? []).filter(route =>
      listGatewayParents(route, [gateway]).some(parent => parent.gateway),
    );
    const names = new Set(routes.map(({ meta }) => getObjectKey(meta)));
    const hosts = findings.hosts
      .filter(
        ({ route }) =>
          route.routeKind === 'HTTPRoute' &&
          names.has(`${route.namespace}/${route.routeName}`),
      )
      .map(({ route }) => route.host);
    const folder = getRepositoryFolder(gateway.meta, findings);
    return [
      found(gatewayNotProgrammed, {
        object: key,
        title: `Gateway ${key} does not serve${
          isProgrammed(gateway) ? ' all its listeners' : ''
        }`,
        because: cause.because,
        evidence: [
          { object: `Gateway ${key}`, says: cause.says, at: since },
          ...(names.size > 0
            ? [{ object: 'HTTPRoutes', says: formatList([...names]) }]
            : []),
        ],
        since,
        next: cause.next,
        ...(folder && { file: { path: folder } }),
        hurts: count(hosts.length, 'host', 'hosts'),
        clearsIn: 'a minute after the fix',
        target: {
          tab: 'ingress',
          ...(hosts[0] && { query: { host: hosts[0] } }),
        },
        explains: {
          objects: [
            `Gateway/${key}`,
            `GatewayClass/${gateway.className}`,
            ...[...names].map(name => `HTTPRoute/${name}`),
          ],
        },
        marks: { hosts },
      }),
    ];
  });
}

function isProgrammed(gateway: GatewayProjection): boolean {
  return getCondition(gateway, 'Programmed')?.status === 'True';
}

function getCause(
  gateway: GatewayProjection,
  findings: Findings,
  explained: Explained,
): Cause | undefined {
  if (!isProgrammed(gateway)) {
    return getClassCause(gateway, findings) ?? getOwnCause(gateway);
  }
  for (const listener of gateway.listeners) {
    const red = ['Conflicted', 'Accepted', 'ResolvedRefs', 'Programmed']
      .map(type => getCondition(listener, type))
      .find(each => each && isRed(each));
    // A certificate that is not there yet is told by the certificate.
    const isTold = listener.certificates.some(secret =>
      findings.issuances.some(
        ({ certificate, state }) =>
          certificate.meta.namespace === secret.namespace &&
          certificate.secretName === secret.name &&
          (state === 'issuing' ||
            explained.objects.has(
              `Certificate/${getObjectKey(certificate.meta)}`,
            )),
      ),
    );
    if (red && !isTold) {
      return getListenerCause(listener, red);
    }
  }
  return undefined;
}

function isRed({ type, status }: Condition): boolean {
  return type === 'Conflicted' ? status === 'True' : status === 'False';
}

function getClassCause(
  { className }: GatewayProjection,
  { kubernetes }: Findings,
): Cause | undefined {
  const gatewayClass = kubernetes.gatewayClasses?.find(
    ({ meta }) => meta.name === className,
  );
  if (kubernetes.gatewayClasses && !gatewayClass) {
    return {
      because: `It names the class \`${className}\`, which does not exist.`,
      next: `Name a class that exists, or install the controller that brings \`${className}\``,
      says: `class \`${className}\``,
    };
  }
  const accepted = gatewayClass && getCondition(gatewayClass, 'Accepted');
  if (!gatewayClass || accepted?.status === 'True') {
    return undefined;
  }
  // Kubernetes writes the epoch where nobody has spoken yet.
  return accepted?.status === 'False'
    ? {
        because: endSentence(
          `Its class \`${className}\` is refused: ${shorten(
            accepted.message ?? accepted.reason ?? 'no reason',
            120,
          )}`,
        ),
        next: `Correct the GatewayClass \`${className}\``,
        says: `class \`${className}\`: \`${accepted.reason}\``,
        since: accepted.lastTransitionTime,
      }
    : {
        because: `No controller answers for its class \`${className}\` (\`${gatewayClass.controllerName}\`).`,
        next: `Install or restart the controller \`${gatewayClass.controllerName}\``,
        says: `class \`${className}\` has no controller`,
      };
}

const GATEWAY_REASONS: Record<string, [because: string, next: string]> = {
  AddressNotAssigned: [
    'It has no address: its load balancer was not made',
    'Look at the Service that its controller made for it',
  ],
  NoResources: [
    'Its controller lacks what it needs to serve it',
    'Read the log of the controller',
  ],
  InvalidParameters: [
    'Its parameters are refused',
    'Correct `spec.infrastructure.parametersRef`',
  ],
  ListenersNotValid: [
    'Its listeners are not valid',
    'Correct `spec.listeners`',
  ],
  UnsupportedAddress: [
    'Its controller cannot give it the address that it asks for',
    'Take `spec.addresses` out',
  ],
};

function getOwnCause(gateway: GatewayProjection): Cause {
  const accepted = getCondition(gateway, 'Accepted');
  const red =
    accepted?.status === 'False'
      ? accepted
      : getCondition(gateway, 'Programmed');
  const [because, next] = GATEWAY_REASONS[red?.reason ?? ''] ?? [
    red ? 'Its controller does not serve it' : 'No controller has taken it up',
    'Read the log of the controller',
  ];
  const detail = red?.message ? `: ${shorten(red.message, 120)}` : '';
  return {
    because: endSentence(`${because}${detail}`),
    next,
    says: red
      ? `\`${red.type}: ${red.status}\`, ${red.reason}`
      : 'no condition',
    since: red?.lastTransitionTime,
  };
}

const LISTENER_REASONS: Record<string, [because: string, next: string]> = {
  InvalidCertificateRef: [
    'names a certificate Secret that does not exist or is no certificate',
    'Name a Secret that a Certificate fills',
  ],
  RefNotPermitted: [
    'names a Secret of another namespace, which does not permit it',
    'Add a ReferenceGrant beside the Secret',
  ],
  InvalidRouteKinds: [
    'admits kinds of routes that its protocol does not know',
    'Correct `allowedRoutes.kinds`',
  ],
  HostnameConflict: [
    'has the same host and port as another listener',
    'Give each listener a host or a port of its own',
  ],
  ProtocolConflict: [
    'has the port of a listener of another protocol',
    'Give it a port of its own',
  ],
  PortUnavailable: [
    'asks for a port that the controller does not open',
    'Use a port of the controller: with Traefik, the container port of an entry point',
  ],
};

function getListenerCause({ name }: GatewayListener, red: Condition): Cause {
  const [because, next] = LISTENER_REASONS[red.reason ?? ''] ?? [
    `is not served: ${shorten(red.message ?? red.reason ?? red.type, 120)}`,
    `Correct the listener \`${name}\``,
  ];
  return {
    because: endSentence(`The listener \`${name}\` ${because}`),
    next,
    says: `listener \`${name}\`: \`${red.type}: ${red.status}\`, ${red.reason}`,
    since: red.lastTransitionTime,
  };
}
