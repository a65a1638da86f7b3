/** A listener of a load balancer. @public */
export interface LoadBalancerListener {
  port: number;
  /** `TCP`, `TLS`, `HTTP`, `HTTPS`, `UDP`. */
  protocol: string;
  /** Ids of ACM certificates, the default one first; never ARNs, which hold the account id. */
  certificates: string[];
}

/** A target group behind a load balancer, counted by the health that AWS reports. @public */
export interface TargetGroupHealth {
  name: string;
  port?: number;
  total: number;
  healthy: number;
  /** Registered or being checked for the first time. */
  initial: number;
  draining: number;
  /** Why targets are not healthy: `Target.FailedHealthChecks`, most frequent first. */
  reasons: string[];
}

/** A load balancer that carries the cluster's tag. @public */
export interface LoadBalancerFacts {
  /** End of its ARN, such as `net/k8s-traefik/50dc6c495c0c9188`. */
  id: string;
  name: string;
  /** In small letters. */
  dnsName: string;
  type: 'network' | 'application' | 'gateway';
  scheme: 'internet-facing' | 'internal';
  /** `active`, `provisioning`, `active_impaired`, `failed`. */
  state: string;
  stateReason?: string;
  createdAt: string;
  listeners: LoadBalancerListener[];
  /** Undefined: its targets could not be read. */
  targetGroups?: TargetGroupHealth[];
}
