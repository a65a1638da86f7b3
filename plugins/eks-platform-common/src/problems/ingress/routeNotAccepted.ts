import { admits, listGatewayParents } from '../../hosts/gatewayParents';
import { getCondition } from '../../kubernetes/condition';
import { getObjectKey } from '../../kubernetes/objectKey';
import type {
  Condition,
  HttpRouteProjection,
  RouteParent,
} from '../../kubernetes/projections';
import { getAge } from '../../view/age';
import { endSentence, formatList, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import { getRepositoryFolder } from '../repositoryFile';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

// Controllers answer within seconds; a Gateway may come a moment after its routes.
const PATIENCE_MS = 2 * 60_000;

export const routeNotAccepted: RegisteredProblem = {
  id: 'route-not-accepted',
  severity: 'warning',
  level: 'symptom',
  scenario: 'route-not-accepted',
  clears: 'Each parent of the route accepts it, and its references resolve.',
  rule: findRouteNotAccepted,
};

/** Why a parent does not serve a route. */
interface Refusal {
  because: string;
  next: string;
  says: string;
  since: string;
}

/** HTTPRoutes that a Gateway does not serve: a wrong parent, a host that no listener admits, a backend that is missing. */
export function findRouteNotAccepted(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  return (findings.kubernetes.httpRoutes ?? []).flatMap(route => {
    const key = getObjectKey(route.meta);
    const refusal = route.parents
      .map(parent => getRefusal(route, parent, findings))
      .find(each => each !== undefined);
    if (
      !refusal ||
      route.meta.deletedAt ||
      explained.objects.has(`HTTPRoute/${key}`) ||
      (getAge(refusal.since, findings.now) ?? 0) < PATIENCE_MS
    ) {
      return [];
    }
    const folder = getRepositoryFolder(route.meta, findings);
    const hosts = findings.hosts
      .filter(
        ({ route: { routeKind, namespace, routeName } }) =>
          routeKind === 'HTTPRoute' && `${namespace}/${routeName}` === key,
      )
      .map(({ route: { host } }) => host);
    return [
      found(routeNotAccepted, {
        object: key,
        title: `HTTPRoute ${key} is not served`,
        because: refusal.because,
        evidence: [
          {
            object: `HTTPRoute ${key}`,
            says: refusal.says,
            at: refusal.since,
          },
          ...(hosts.length > 0
            ? [{ object: 'Hosts', says: formatList(hosts) }]
            : []),
        ],
        since: refusal.since,
        next: refusal.next,
        ...(folder && { file: { path: folder } }),
        hurts: count(hosts.length, 'host', 'hosts'),
        clearsIn: 'a minute after the fix',
        target: {
          tab: 'ingress',
          ...(hosts[0] && { query: { host: hosts[0] } }),
        },
        explains: { objects: [`HTTPRoute/${key}`] },
        marks: { hosts },
      }),
    ];
  });
}

function getRefusal(
  route: HttpRouteProjection,
  parent: RouteParent,
  findings: Findings,
): Refusal | undefined {
  const status = route.status.find(
    each =>
      each.name === parent.name &&
      each.namespace === parent.namespace &&
      each.sectionName === parent.sectionName &&
      each.port === parent.port,
  );
  const accepted = status && getCondition(status, 'Accepted');
  const resolved = status && getCondition(status, 'ResolvedRefs');
  if (accepted?.status === 'True' && resolved?.status !== 'False') {
    return undefined;
  }
  const red = accepted?.status === 'True' ? resolved : accepted;
  const since = red?.lastTransitionTime ?? route.meta.createdAt;
  const says = red
    ? `\`${red.type}: ${red.status}\`, ${red.reason}`
    : `no answer from \`${parent.name}\``;
  return { ...explain(route, parent, red, findings), says, since };
}

function explain(
  route: HttpRouteProjection,
  parent: RouteParent,
  red: Condition | undefined,
  findings: Findings,
): Pick<Refusal, 'because' | 'next'> {
  const { gateways, services } = findings.kubernetes;
  const name = `${parent.namespace}/${parent.name}`;
  const own = listGatewayParents(route, gateways ?? []).find(
    each => each.parent === parent,
  );
  if (gateways && parent.kind === 'Gateway' && !own?.gateway) {
    return {
      because: `It names the Gateway \`${name}\`, which does not exist.`,
      next: `Name a Gateway that exists in \`parentRefs\`${
        gateways.length > 0
          ? `: ${formatList(
              gateways.map(({ meta }) => `\`${getObjectKey(meta)}\``),
            )}`
          : ''
      }`,
    };
  }
  const listeners = own?.gateway?.listeners ?? [];
  if (
    parent.sectionName &&
    own?.gateway &&
    !listeners.some(each => each.name === parent.sectionName)
  ) {
    return {
      because: `The Gateway \`${name}\` has no listener \`${parent.sectionName}\`.`,
      next: `Name one of ${formatList(
        listeners.map(each => `\`${each.name}\``),
      )} in \`sectionName\``,
    };
  }
  switch (red?.reason) {
    case 'NoMatchingListenerHostname': {
      const strange = route.hostnames.filter(
        host => !listeners.some(({ hostname }) => admits(hostname, host)),
      );
      return {
        because: `No listener of \`${name}\` admits ${
          formatList(strange.map(host => `\`${host}\``)) || 'its host'
        }.`,
        next: 'Add a listener for the host, or use a host that a listener admits',
      };
    }
    case 'NotAllowedByListeners':
      return {
        because: `The listeners of \`${name}\` do not admit routes of the namespace \`${route.meta.namespace}\`.`,
        next: `Allow the namespace in \`allowedRoutes\` of \`${name}\``,
      };
    case 'BackendNotFound': {
      const missing = route.backends.filter(
        backend =>
          !services?.some(
            ({ meta }) =>
              meta.name === backend.name &&
              meta.namespace === backend.namespace,
          ),
      );
      const names = formatList(
        missing.map(each => `\`${each.namespace}/${each.name}\``),
      );
      return {
        because: names
          ? `It sends requests to ${names}, which does not exist.`
          : 'A Service that it sends requests to does not exist.',
        next: 'Name a Service that exists in `backendRefs`',
      };
    }
    case 'RefNotPermitted':
      return {
        because:
          'It refers to a Service of another namespace, which does not permit it.',
        next: 'Add a ReferenceGrant beside the Service',
      };
    case undefined:
      return {
        because: `The controller of \`${name}\` has not answered: it does not run, or does not serve this Gateway.`,
        next: 'Look at the controller of the Gateway',
      };
    default:
      return {
        because: endSentence(
          `\`${name}\` refuses it: ${shorten(
            red?.message ?? red?.reason ?? 'no reason',
            140,
          )}`,
        ),
        next: 'Correct what the Gateway complains of',
      };
  }
}
