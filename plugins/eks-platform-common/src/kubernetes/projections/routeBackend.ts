/** A Service that a route of any kind sends requests to. @public */
export interface RouteBackend {
  namespace: string;
  name: string;
  /** Number or name; undefined when the route gives none. */
  port?: number | string;
}
