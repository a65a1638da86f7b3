import { apiVersionOf } from './resourceKinds';
import type { ResourceKind } from './resourceKinds';

const READ = ['get', 'list', 'watch'];

function verbs(kind: ResourceKind): string[] {
  return kind.watchable ? READ : ['get', 'list'];
}

/** `/api`. */
export function coreVersions(host: string): object {
  return {
    kind: 'APIVersions',
    versions: ['v1'],
    serverAddressByClientCIDRs: [
      { clientCIDR: '0.0.0.0/0', serverAddress: host },
    ],
  };
}

/** `/apis`. */
export function groupList(kinds: ResourceKind[]): object {
  const groups = [...new Set(kinds.map(kind => kind.group))].filter(Boolean);
  return {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: groups.map(name => apiGroup(name, kinds)),
  };
}

/** `/apis/<group>`, when served. */
export function group(name: string, kinds: ResourceKind[]): object | undefined {
  return kinds.some(kind => kind.group === name)
    ? { kind: 'APIGroup', apiVersion: 'v1', ...apiGroup(name, kinds) }
    : undefined;
}

function apiGroup(name: string, kinds: ResourceKind[]) {
  const version = kinds.find(kind => kind.group === name)!.version;
  const entry = { groupVersion: `${name}/${version}`, version };
  return { name, versions: [entry], preferredVersion: entry };
}

/** `/api/v1` and `/apis/<group>/<version>`, when served. */
export function resourceList(
  groupVersion: string,
  kinds: ResourceKind[],
): object | undefined {
  const served = kinds.filter(kind => apiVersionOf(kind) === groupVersion);
  if (served.length === 0) {
    return undefined;
  }
  return {
    kind: 'APIResourceList',
    ...(groupVersion !== 'v1' && { apiVersion: 'v1' }),
    groupVersion,
    resources: served.map(kind => ({
      name: kind.plural,
      singularName: kind.singular,
      namespaced: kind.namespaced,
      kind: kind.kind,
      verbs: verbs(kind),
      ...(kind.shortNames && { shortNames: kind.shortNames }),
    })),
  };
}

/** `/api` and `/apis` for clients that accept `apidiscovery.k8s.io/v2`: everything in one answer. */
export function aggregatedDiscovery(
  core: boolean,
  kinds: ResourceKind[],
): object {
  const groups = [...new Set(kinds.map(kind => kind.group))].filter(
    name => (name === '') === core,
  );
  return {
    kind: 'APIGroupDiscoveryList',
    apiVersion: 'apidiscovery.k8s.io/v2',
    metadata: {},
    items: groups.map(name => {
      const served = kinds.filter(kind => kind.group === name);
      return {
        metadata: { ...(name && { name }), creationTimestamp: null },
        versions: [
          {
            version: served[0].version,
            resources: served.map(discoveredResource),
            freshness: 'Current',
          },
        ],
      };
    }),
  };
}

function discoveredResource(kind: ResourceKind): object {
  return {
    resource: kind.plural,
    responseKind: {
      group: kind.group,
      version: kind.version,
      kind: kind.kind,
    },
    scope: kind.namespaced ? 'Namespaced' : 'Cluster',
    singularResource: kind.singular,
    verbs: verbs(kind),
    ...(kind.shortNames && { shortNames: kind.shortNames }),
  };
}
