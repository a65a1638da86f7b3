import { projectText } from '../freeText';
import { defineSource } from '../KubernetesSource';
import { projectMeta } from '../objectMeta';

export const orders = defineSource({
  key: 'orders',
  path: '/apis/acme.cert-manager.io/v1/orders',
  project: order => ({
    meta: projectMeta(order),
    dnsNames: order.spec?.dnsNames ?? [],
    state: order.status?.state || undefined,
    reason: projectText(order.status?.reason),
    failureTime: order.status?.failureTime,
  }),
});
