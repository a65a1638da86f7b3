import type { Condition } from './condition';
import type { ObjectMeta } from './objectMeta';

/** gateway.networking.k8s.io/v1. @public */
export interface GatewayClassProjection {
  meta: ObjectMeta;
  controllerName: string;
  conditions: Condition[];
}
