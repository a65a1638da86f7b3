import { defineSource, type RawObject } from '../KubernetesSource';
import { projectConditions, projectMeta } from '../objectMeta';

export const gateways = defineSource({
  key: 'gateways',
  path: '/apis/gateway.networking.k8s.io/v1/gateways',
  project: gateway => ({
    meta: projectMeta(gateway),
    className: gateway.spec?.gatewayClassName ?? '',
    listeners: (gateway.spec?.listeners ?? []).map((listener: RawObject) =>
      projectListener(listener, gateway),
    ),
    addresses: (gateway.status?.addresses ?? []).flatMap(
      (address: RawObject) => address.value ?? [],
    ),
    conditions: projectConditions(gateway),
  }),
});

function projectListener(listener: RawObject, gateway: RawObject) {
  const status = (gateway.status?.listeners ?? []).find(
    (each: RawObject) => each.name === listener.name,
  );
  return {
    name: listener.name,
    hostname: listener.hostname,
    port: listener.port,
    protocol: listener.protocol,
    certificates: (listener.tls?.certificateRefs ?? [])
      .filter((ref: RawObject) => (ref.kind ?? 'Secret') === 'Secret')
      .map((ref: RawObject) => ({
        name: ref.name,
        namespace: ref.namespace ?? gateway.metadata?.namespace ?? '',
      })),
    attachedRoutes: status?.attachedRoutes,
    conditions: projectConditions({ status }),
  };
}
