import { apiVersionOf } from './ResourceKind';
import type { ResourceKind, Subresource } from './ResourceKind';

const READ = ['get', 'list'];
const ALL = [
  'create',
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'update',
  'watch',
];
// Custom resources name the same verbs in another order.
const ALL_CUSTOM = [
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'create',
  'update',
  'watch',
];
const OF_SUBRESOURCE = ['get', 'patch', 'update'];

function verbs(kind: ResourceKind): string[] {
  if (kind.aggregated) {
    return READ;
  }
  return kind.custom ? ALL_CUSTOM : ALL;
}

/** What a cluster serves at a moment. */
export interface ServedKinds {
  kinds: ResourceKind[];
  /** Groups whose own server does not answer. */
  stale: string[];
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
export function groupList({ kinds }: ServedKinds): object {
  const groups = groupsOf(kinds).filter(Boolean);
  return {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: groups.map(name => apiGroup(name, kinds)),
  };
}

/** `/apis/<group>`, when served. */
export function group(
  name: string,
  { kinds }: ServedKinds,
): object | undefined {
  return kinds.some(kind => kind.group === name)
    ? { kind: 'APIGroup', apiVersion: 'v1', ...apiGroup(name, kinds) }
    : undefined;
}

function groupsOf(kinds: ResourceKind[]): string[] {
  return [...new Set(kinds.map(kind => kind.group))];
}

function versionsOf(name: string, kinds: ResourceKind[]): string[] {
  const own = kinds.filter(kind => kind.group === name);
  return [...new Set(own.map(kind => kind.version))];
}

function apiGroup(name: string, kinds: ResourceKind[]) {
  const versions = versionsOf(name, kinds).map(version => ({
    groupVersion: `${name}/${version}`,
    version,
  }));
  return { name, versions, preferredVersion: versions[0] };
}

/** `/api/v1` and `/apis/<group>/<version>`, when served. */
export function resourceList(
  groupVersion: string,
  { kinds }: ServedKinds,
): object | undefined {
  const served = kinds.filter(kind => apiVersionOf(kind) === groupVersion);
  if (served.length === 0) {
    return undefined;
  }
  return {
    kind: 'APIResourceList',
    ...(groupVersion !== 'v1' && { apiVersion: 'v1' }),
    groupVersion,
    resources: served.flatMap(kind => [
      {
        name: kind.plural,
        singularName: kind.singular,
        namespaced: kind.namespaced,
        kind: kind.kind,
        verbs: verbs(kind),
        ...(kind.shortNames && { shortNames: kind.shortNames }),
      },
      ...kind.subresources.map(name => subresource(kind, name)),
    ]),
  };
}

function subresource(kind: ResourceKind, name: Subresource): object {
  return {
    name: `${kind.plural}/${name}`,
    singularName: '',
    namespaced: kind.namespaced,
    ...(name === 'scale' && { group: 'autoscaling', version: 'v1' }),
    kind: name === 'scale' ? 'Scale' : kind.kind,
    verbs: OF_SUBRESOURCE,
  };
}

/** `/api` and `/apis` for clients that accept `apidiscovery.k8s.io/v2`: everything in one answer. */
export function aggregatedDiscovery(
  core: boolean,
  { kinds, stale }: ServedKinds,
): object {
  const groups = groupsOf(kinds).filter(name => (name === '') === core);
  return {
    kind: 'APIGroupDiscoveryList',
    apiVersion: 'apidiscovery.k8s.io/v2',
    metadata: {},
    items: groups.map(name => ({
      metadata: { ...(name && { name }) },
      versions: versionsOf(name, kinds).map(version => {
        const isStale = stale.includes(name);
        const served = kinds.filter(
          kind => kind.group === name && kind.version === version,
        );
        return {
          version,
          ...(!isStale && { resources: served.map(discoveredResource) }),
          freshness: isStale ? 'Stale' : 'Current',
        };
      }),
    })),
  };
}

function discoveredResource(kind: ResourceKind): object {
  // Built-in kinds leave group and version to the place where they stand.
  const responseKind = {
    group: kind.custom ? kind.group : '',
    version: kind.custom ? kind.version : '',
    kind: kind.kind,
  };
  return {
    resource: kind.plural,
    responseKind,
    scope: kind.namespaced ? 'Namespaced' : 'Cluster',
    singularResource: kind.singular,
    verbs: verbs(kind),
    ...(kind.shortNames && { shortNames: kind.shortNames }),
    ...(kind.subresources.length > 0 && {
      subresources: kind.subresources.map(name => ({
        subresource: name,
        responseKind:
          name === 'scale'
            ? { group: 'autoscaling', version: 'v1', kind: 'Scale' }
            : responseKind,
        verbs: OF_SUBRESOURCE,
      })),
    }),
  };
}
