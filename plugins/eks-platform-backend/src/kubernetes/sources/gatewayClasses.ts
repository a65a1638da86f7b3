import { defineSource } from '../KubernetesSource';
import { projectConditions, projectMeta } from '../objectMeta';

export const gatewayClasses = defineSource({
  key: 'gatewayClasses',
  path: '/apis/gateway.networking.k8s.io/v1/gatewayclasses',
  project: gatewayClass => ({
    meta: projectMeta(gatewayClass),
    controllerName: gatewayClass.spec?.controllerName ?? '',
    conditions: projectConditions(gatewayClass),
  }),
});
