import { ask, watch } from './ApiServer';
import { LIST_OPTION_PROBES } from './listOptionProbes';
import type { Probe } from './Probe';
import { exactly, shapeAt } from './Probe';
import { shapeOf } from './shapeOf';
import { WATCH_LIST_PROBES } from './watchListProbes';
import { WRITE_PROBES } from './writeProbes';

/** The calls that the product makes, and the refusals that it tells apart. */
export const PROBES: Probe[] = [
  ...LIST_OPTION_PROBES,
  ...WATCH_LIST_PROBES,
  ...WRITE_PROBES,
  {
    name: 'discovery of core versions',
    run: async server => {
      const { status, body } = await ask(server, '/api');
      return { status, kind: body.kind, versions: body.versions };
    },
  },
  {
    name: 'discovery of groups',
    run: async server => {
      const { status, body } = await ask(server, '/apis');
      const flux = body.groups.find(
        (g: { name: string }) => g.name === 'kustomize.toolkit.fluxcd.io',
      );
      return { status, kind: body.kind, group: shapeOf(flux) };
    },
  },
  {
    name: 'discovery of a resource',
    run: async server => {
      const { status, body } = await ask(
        server,
        '/apis/kustomize.toolkit.fluxcd.io/v1',
      );
      const { name, namespaced, kind, singularName } = body.resources.find(
        (r: { name: string }) => r.name === 'kustomizations',
      );
      return {
        status,
        kind: body.kind,
        groupVersion: body.groupVersion,
        resource: { name, namespaced, kind, singularName },
      };
    },
  },
  {
    name: 'version',
    run: async server => {
      const { status, body } = await ask(server, '/version');
      return { status, gitVersion: /^v1\.\d+\./.test(body.gitVersion) };
    },
  },
  {
    name: 'a page of a list and the next one',
    run: async server => {
      const first = await ask(server, '/api/v1/nodes?limit=2');
      const token = encodeURIComponent(first.body.metadata.continue);
      const second = await ask(
        server,
        `/api/v1/nodes?limit=2&continue=${token}`,
      );
      const names = [...first.body.items, ...second.body.items].map(
        (item: any) => item.metadata.name,
      );
      return {
        status: [first.status, second.status],
        kind: first.body.kind,
        apiVersion: first.body.apiVersion,
        metadata: Object.keys(first.body.metadata).sort(),
        items: first.body.items.length,
        itemHasKind: 'kind' in first.body.items[0],
        distinct: new Set(names).size === names.length,
        sameVersion:
          first.body.metadata.resourceVersion ===
          second.body.metadata.resourceVersion,
      };
    },
  },
  {
    name: 'items of custom resources carry their kind',
    run: async server => {
      const { body } = await ask(
        server,
        '/apis/kustomize.toolkit.fluxcd.io/v1/kustomizations',
      );
      const [{ kind, apiVersion }] = body.items;
      return { list: body.kind, kind, apiVersion };
    },
  },
  {
    name: 'a continue token that nobody gave',
    run: shapeAt('/api/v1/nodes?limit=2&continue=nonsense'),
  },
  { name: 'an absent object', run: shapeAt('/api/v1/nodes/absent') },
  {
    name: 'a granted kind whose CRD is not installed',
    run: shapeAt('/apis/karpenter.sh/v1/nodepools'),
  },
  {
    name: 'a watch of a kind whose CRD is not installed',
    run: shapeAt('/apis/karpenter.sh/v1/nodepools?watch=true'),
  },
  {
    name: 'an absent group',
    run: shapeAt('/apis/absent.example.org/v1/things'),
  },
  {
    name: 'an absent resource of a known group',
    run: shapeAt('/apis/kustomize.toolkit.fluxcd.io/v1/things'),
  },
  { name: 'no token', run: shapeAt('/api/v1/nodes', { token: '' }) },
  { name: 'a wrong token', run: shapeAt('/api/v1/nodes', { token: 'wrong' }) },
  { name: 'Secrets', run: shapeAt('/api/v1/secrets') },
  {
    name: 'one Secret',
    run: shapeAt('/api/v1/namespaces/flux-system/secrets/flux-system'),
  },
  {
    name: 'a write',
    run: shapeAt('/api/v1/namespaces', {
      method: 'POST',
      body: '{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"x"}}',
    }),
  },
  {
    name: 'a delete',
    run: shapeAt('/api/v1/nodes/absent', { method: 'DELETE' }),
  },
  {
    name: 'a server behind the aggregator that does not answer',
    run: exactly('/apis/metrics.k8s.io/v1beta1/nodes'),
  },
  {
    name: 'discovery of a server that does not answer',
    run: exactly('/apis/metrics.k8s.io/v1beta1'),
  },
  {
    name: 'the group of a server that does not answer',
    run: exactly('/apis/metrics.k8s.io'),
  },
  {
    name: 'everything discovered at once',
    run: async server => {
      const { contentType, body } = await ask(server, '/apis', {
        headers: {
          accept:
            'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList',
        },
      });
      const named = (name: string) =>
        body.items.find((each: any) => each.metadata.name === name);
      const apps = named('apps');
      const deployments = apps.versions[0].resources.find(
        (each: any) => each.resource === 'deployments',
      );
      const flux = named('kustomize.toolkit.fluxcd.io').versions[0];
      const { categories: _, ...kustomizations } = flux.resources[0];
      const { categories: __, ...known } = deployments;
      return {
        contentType,
        kind: body.kind,
        known,
        kustomizations,
        freshness: flux.freshness,
        apps: Object.keys(apps.metadata),
      };
    },
  },
  { name: 'health is public', run: exactly('/readyz', { token: '' }) },
  { name: 'metrics are not', run: shapeAt('/metrics') },
  {
    name: 'a watch without a version begins with what is there',
    run: async server => {
      const list = await ask(server, '/api/v1/nodes');
      const events = await watch(
        server,
        '/api/v1/nodes?watch=true&timeoutSeconds=5',
        {
          enough: e => e.length >= list.body.items.length,
          timeoutMs: 10_000,
        },
      );
      return {
        complete: events.length >= list.body.items.length,
        types: [...new Set(events.map(event => event.type))],
        kind: events[0].object.kind,
        apiVersion: events[0].object.apiVersion,
      };
    },
  },
];
