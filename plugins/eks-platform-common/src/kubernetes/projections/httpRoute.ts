import type { Condition } from './condition';
import type { ObjectMeta } from './objectMeta';
import type { RouteBackend } from './routeBackend';

/** A Gateway, or something else, that a route wants to be attached to. @public */
export interface RouteParent {
  kind: string;
  namespace: string;
  name: string;
  sectionName?: string;
  port?: number;
}

/** gateway.networking.k8s.io/v1. @public */
export interface HttpRouteProjection {
  meta: ObjectMeta;
  hostnames: string[];
  parents: RouteParent[];
  backends: RouteBackend[];
  /** What the controller of each parent says. */
  status: (RouteParent & { controllerName: string; conditions: Condition[] })[];
}
