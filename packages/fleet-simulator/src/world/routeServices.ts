import { service } from '../objects/ingress';
import type { KubernetesObject } from '../objects/KubernetesObject';
import type { ClusterFrame } from './ClusterFrame';

/** A Service that a route names. */
interface Backend {
  namespace: string;
  name: string;
  port: number;
}

/** The Services behind the routes of a frame, as the applications bring them, but for those that the scenario lacks. */
export function routeServices({
  objects,
  missingServices = [],
}: ClusterFrame): KubernetesObject[] {
  const known = new Set(
    objects
      .filter(({ kind }) => kind === 'Service')
      .map(({ metadata }) => `${metadata.namespace}/${metadata.name}`),
  );
  const made: KubernetesObject[] = [];
  for (const route of objects) {
    for (const { namespace, name, port } of backendsOf(route)) {
      const key = `${namespace}/${name}`;
      if (!known.has(key) && !missingServices.includes(key)) {
        known.add(key);
        made.push(
          service({
            name,
            namespace,
            createdAt: Date.parse(route.metadata.creationTimestamp),
            ports: [{ name: 'http', port }],
          }),
        );
      }
    }
  }
  return made;
}

function backendsOf({ kind, metadata, spec }: KubernetesObject): Backend[] {
  const { namespace = '' } = metadata;
  const references: { name: string; namespace?: string; port: number }[] =
    listReferences(kind, spec);
  return references
    .filter(({ name }) => !name.includes('@'))
    .map(each => ({ namespace, ...each }));
}

function listReferences(kind: string, spec: any) {
  switch (kind) {
    case 'IngressRoute':
      return spec.routes.flatMap((route: any) => route.services ?? []);
    case 'HTTPRoute':
      return spec.rules.flatMap((rule: any) => rule.backendRefs ?? []);
    case 'Ingress':
      return spec.rules.flatMap((rule: any) =>
        (rule.http?.paths ?? []).map(({ backend }: any) => ({
          name: backend.service.name,
          port: backend.service.port.number,
        })),
      );
    default:
      return [];
  }
}
