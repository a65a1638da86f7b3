import { getObjectKey } from '../../kubernetes/objectKey';
import type {
  ObjectMeta,
  RouteBackend,
  ServiceProjection,
} from '../../kubernetes/projections';
import { getAge } from '../../view/age';
import { formatList } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import { getRepositoryFolder } from '../repositoryFile';
import type { FoundProblem, RegisteredProblem } from '../rule';

// Route and Service are often applied one after the other.
const NEW_MS = 5 * 60_000;

export const routeBackendMissing: RegisteredProblem = {
  id: 'route-backend-missing',
  severity: 'warning',
  level: 'cause',
  scenario: 'route-backend-missing',
  clears: 'Every Service and port that the route names exists.',
  rule: findRouteBackendMissing,
};

/** A route of Ingress or IngressRoute. */
interface Route {
  kind: 'Ingress' | 'IngressRoute';
  meta: ObjectMeta;
  backends?: RouteBackend[];
}

/** Ingresses and IngressRoutes that send requests to a Service or port that does not exist. */
export function findRouteBackendMissing(findings: Findings): FoundProblem[] {
  const { ingresses = [], ingressRoutes = [], services } = findings.kubernetes;
  if (!services) {
    return [];
  }
  const byKey = new Map(
    services.map(service => [getObjectKey(service.meta), service]),
  );
  const routes: Route[] = [
    ...ingresses.map(each => ({ kind: 'Ingress' as const, ...each })),
    ...ingressRoutes.map(each => ({ kind: 'IngressRoute' as const, ...each })),
  ];
  return routes.flatMap(route => {
    const lacking = (route.backends ?? []).filter(
      backend => !hasBackend(backend, byKey.get(getObjectKey(backend))),
    );
    const age = getAge(route.meta.createdAt, findings.now) ?? 0;
    return lacking.length === 0 || age < NEW_MS || route.meta.deletedAt
      ? []
      : [toProblem(route, lacking, byKey, findings)];
  });
}

function hasBackend(
  { port }: RouteBackend,
  service: ServiceProjection | undefined,
): boolean {
  if (!service) {
    return false;
  }
  if (port === undefined || service.type === 'ExternalName') {
    return true;
  }
  return typeof port === 'number'
    ? service.ports.includes(port)
    : (service.portNames ?? [port]).includes(port);
}

function toProblem(
  { kind, meta }: Route,
  lacking: RouteBackend[],
  byKey: ReadonlyMap<string, ServiceProjection>,
  findings: Findings,
): FoundProblem {
  const key = getObjectKey(meta);
  const hosts = findings.hosts
    .filter(
      ({ route }) =>
        route.routeKind === kind &&
        `${route.namespace}/${route.routeName}` === key,
    )
    .map(({ route }) => route.host);
  const [first] = lacking;
  const service = byKey.get(getObjectKey(first));
  const folder = getRepositoryFolder(meta, findings);
  return found(routeBackendMissing, {
    object: `${kind}/${key}`,
    title: `${
      hosts.length === 1 ? hosts[0] : `${kind} ${key}`
    } leads to a missing ${service ? 'port' : 'Service'}`,
    because: service
      ? `\`${getObjectKey(first)}\` has no port \`${
          first.port
        }\`, only ${formatList(
          [...service.ports.map(String), ...(service.portNames ?? [])].map(
            port => `\`${port}\``,
          ),
        )}.`
      : `There is no Service \`${getObjectKey(first)}\`.`,
    evidence: [
      {
        object: `${kind} ${key}`,
        says: `sends requests to ${formatList(
          lacking.map(
            each =>
              `\`${each.name}${
                each.port === undefined ? '' : `:${each.port}`
              }\``,
          ),
        )}`,
        at: meta.createdAt,
      },
    ],
    since: meta.createdAt,
    next: service
      ? `Name a port of \`${service.meta.name}\` in the route`
      : `Correct the name in the route, or add the Service \`${first.name}\``,
    ...(folder && { file: { path: folder } }),
    hurts: count(hosts.length, 'host', 'hosts'),
    clearsIn: 'a minute after the fix',
    target: {
      tab: 'ingress',
      ...(hosts[0] && { query: { host: hosts[0] } }),
    },
    explains: { objects: [`${kind}/${key}`] },
    marks: { hosts },
  });
}
