import type { ObjectMeta } from './objectMeta';
import type { RouteBackend } from './routeBackend';

/** traefik.io/v1alpha1. @public */
export interface IngressRouteProjection {
  meta: ObjectMeta;
  entryPoints: string[];
  /** Rule texts, such as ``Host(`a.example.org`) && PathPrefix(`/x`)``. */
  matches: string[];
  tls?: { secretName?: string; certResolver?: string };
  /** Services of the cluster; Traefik's own, such as `api@internal`, are none. */
  backends?: RouteBackend[];
}
