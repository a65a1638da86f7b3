import type { Condition } from './condition';
import type { ObjectMeta } from './objectMeta';

/** A listener of a Gateway with what its controller says of it. @public */
export interface GatewayListener {
  name: string;
  /** Absent: any host. */
  hostname?: string;
  port: number;
  /** `HTTP`, `HTTPS`, `TLS`, `TCP`. */
  protocol: string;
  /** Secrets of the certificates, when TLS ends here. */
  certificates: { name: string; namespace: string }[];
  /** Undefined: the controller has not spoken of the listener. */
  attachedRoutes?: number;
  conditions: Condition[];
}

/** gateway.networking.k8s.io/v1. @public */
export interface GatewayProjection {
  meta: ObjectMeta;
  className: string;
  listeners: GatewayListener[];
  /** Host names or addresses at which it is reached. */
  addresses: string[];
  conditions: Condition[];
}
