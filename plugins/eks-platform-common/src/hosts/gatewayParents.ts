import type {
  GatewayListener,
  GatewayProjection,
  HttpRouteProjection,
  RouteParent,
} from '../kubernetes/projections';

/** A Gateway that a route names, with the listeners that could serve it. */
export interface GatewayParent {
  parent: RouteParent;
  /** Undefined: there is no such Gateway. */
  gateway?: GatewayProjection;
  /** Listeners that the reference selects and whose host fits the route. */
  listeners: GatewayListener[];
}

/** The Gateways of a route, in the order in which it names them; parents of other kinds are left out. */
export function listGatewayParents(
  route: HttpRouteProjection,
  gateways: readonly GatewayProjection[],
): GatewayParent[] {
  return route.parents
    .filter(({ kind }) => kind === 'Gateway')
    .map(parent => {
      const gateway = gateways.find(
        ({ meta }) =>
          meta.name === parent.name && meta.namespace === parent.namespace,
      );
      const listeners = (gateway?.listeners ?? []).filter(
        listener =>
          (!parent.sectionName || listener.name === parent.sectionName) &&
          (!parent.port || listener.port === parent.port) &&
          (route.hostnames.length === 0 ||
            route.hostnames.some(host => admits(listener.hostname, host))),
      );
      return { parent, gateway, listeners };
    });
}

/** Whether the host of a listener admits the host of a route; unlike in certificates, `*.` stands for any number of labels. */
export function admits(
  listenerHost: string | undefined,
  routeHost: string,
): boolean {
  const listener = listenerHost?.toLowerCase();
  const host = routeHost.toLowerCase();
  if (!listener || listener === host) {
    return true;
  }
  const covers = (pattern: string, name: string) =>
    pattern.startsWith('*.') && name.endsWith(pattern.slice(1));
  return covers(listener, host) || covers(host, listener);
}
