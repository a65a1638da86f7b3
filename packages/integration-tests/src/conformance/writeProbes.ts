import { ask, type ApiServer } from './ApiServer';
import type { Probe } from './Probe';

const KUSTOMIZATIONS = '/apis/kustomize.toolkit.fluxcd.io/v1/kustomizations';
const MERGE = 'application/merge-patch+json';

interface Patch {
  body: string;
  contentType?: string;
  query?: string;
  /** Who asks; default: an operator. */
  reader?: boolean;
}

/** The first Kustomization of the cluster, by another name on each server. */
async function firstPath(server: ApiServer): Promise<string> {
  const { body } = await ask(server, `${KUSTOMIZATIONS}?limit=1`);
  const { namespace, name } = body.items[0].metadata;
  return `${KUSTOMIZATIONS.replace(
    '/kustomizations',
    `/namespaces/${namespace}/kustomizations`,
  )}/${name}`;
}

async function patch(server: ApiServer, options: Patch) {
  const path = await firstPath(server);
  const answer = await ask(server, `${path}${options.query ?? ''}`, {
    method: 'PATCH',
    token: options.reader ? server.token : server.operatorToken,
    body: options.body,
    contentType: options.contentType ?? MERGE,
  });
  return { name: path.split('/').pop()!, user: options.reader, ...answer };
}

/** A refusal, with the names of object and user taken out: they differ between the servers. */
function refused(name: string, options: Patch): Probe {
  return {
    name,
    run: async server => {
      const answer = await patch(server, options);
      const text = JSON.stringify(answer.body)
        .replaceAll(answer.name, '<name>')
        .replace(/User \\"[^"]+\\"/g, 'User');
      return { status: answer.status, body: JSON.parse(text) };
    },
  };
}

const merge = (change: object): Patch => ({ body: JSON.stringify(change) });

/** What an operator may write to Flux's objects, and in which words everything else is refused. */
export const WRITE_PROBES: Probe[] = [
  refused('an operator changes the path', merge({ spec: { path: './x' } })),
  refused(
    'an operator writes another annotation',
    merge({ metadata: { annotations: { x: 'y' } } }),
  ),
  refused(
    'an operator writes a label',
    merge({ metadata: { labels: { x: 'y' } } }),
  ),
  refused(
    'an operator takes a finalizer',
    merge({ metadata: { finalizers: null } }),
  ),
  refused('a suspend that is no boolean', merge({ spec: { suspend: 'yes' } })),
  refused('another name', merge({ metadata: { name: 'other' } })),
  refused('another kind', merge({ kind: 'Foo' })),
  refused(
    'a version that is gone',
    merge({ metadata: { resourceVersion: '1' }, spec: { suspend: true } }),
  ),
  refused('a reader writes', {
    ...merge({ spec: { suspend: true } }),
    reader: true,
  }),
  refused('a body that is empty', { body: '' }),
  refused('a strategic patch', {
    body: '{}',
    contentType: 'application/strategic-merge-patch+json',
  }),
  refused('a patch of no kind', {
    body: '{}',
    contentType: 'application/json',
  }),
  refused('a JSON patch of an absent field', {
    body: '[{"op":"remove","path":"/spec/none"}]',
    contentType: 'application/json-patch+json',
  }),
  refused('a dry run that is none', {
    ...merge({ spec: { suspend: true } }),
    query: '?dryRun=x',
  }),
  {
    name: 'an operator suspends, asks for a reconciliation and resumes',
    run: async server => {
      const path = await firstPath(server);
      const read = async () => (await ask(server, path)).body;
      const before = await read();
      const suspended = await patch(server, {
        ...merge({
          spec: { suspend: true },
          metadata: {
            annotations: { 'reconcile.fluxcd.io/requestedAt': 'now' },
          },
        }),
        query: '?fieldManager=portal',
      });
      const dry = await patch(server, {
        ...merge({ spec: { suspend: false } }),
        query: '?dryRun=All',
      });
      const afterDry = await read();
      const resumed = await patch(server, {
        body: '[{"op":"remove","path":"/spec/suspend"}]',
        contentType: 'application/json-patch+json',
      });
      const entry = suspended.body.metadata.managedFields.find(
        (each: { manager: string }) => each.manager === 'portal',
      );
      return {
        status: [suspended.status, dry.status, resumed.status],
        suspend: [
          suspended.body.spec.suspend,
          dry.body.spec.suspend,
          afterDry.spec.suspend,
          resumed.body.spec.suspend,
        ],
        generations: [suspended, resumed].map(
          each => each.body.metadata.generation - before.metadata.generation,
        ),
        annotation:
          resumed.body.metadata.annotations['reconcile.fluxcd.io/requestedAt'],
        owner: [entry.operation, entry.fieldsV1['f:spec']],
        newer:
          Number(resumed.body.metadata.resourceVersion) >
          Number(before.metadata.resourceVersion),
      };
    },
  },
];
