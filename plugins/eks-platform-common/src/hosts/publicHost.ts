/** One host name that a route serves. */
export interface PublicHost {
  host: string;
  namespace: string;
  routeKind: 'Ingress' | 'IngressRoute' | 'HTTPRoute' | 'Service';
  routeName: string;
  owner?: string;
  /** Served with TLS; a redirect from plain HTTP is not. */
  tls: boolean;
  /** Secrets that route or listener name for it; empty: the default one, if there is such a thing. */
  secrets: { namespace: string; name: string }[];
  /** Whether Traefik's default TLS store stands in where no Secret is named. */
  mayUseTlsStore: boolean;
  /** Ids of the ACM certificates that the route asks for. */
  acmCertificates: string[];
  /** Where the route itself says that it is reachable. */
  address?: string;
  createdAt: string;
}

/** What the routes of a cluster serve. */
export interface PublicHosts {
  hosts: PublicHost[];
  /** Routes whose hosts are patterns and cannot be listed. */
  patterns: { namespace: string; name: string }[];
}
