import { ask } from './ApiServer';
import { exactly, type Probe } from './Probe';

const NODES = '/api/v1/nodes';
const KUSTOMIZATIONS = '/apis/kustomize.toolkit.fluxcd.io/v1/kustomizations';

function refused(name: string, path: string): Probe {
  return { name, run: exactly(path) };
}

function continueToken(token: object): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/** Options of lists and watches: which are refused in which words, and what the rest do. */
export const LIST_OPTION_PROBES: Probe[] = [
  refused('a list of a version that is none', `${NODES}?resourceVersion=abc`),
  refused(
    'a watch of a version that is none',
    `${NODES}?watch=true&resourceVersion=abc`,
  ),
  refused('a limit that is none', `${NODES}?limit=x`),
  refused('a timeout that is none', `${NODES}?watch=true&timeoutSeconds=abc`),
  refused('a match without a version', `${NODES}?resourceVersionMatch=Exact`),
  refused(
    'a match that is none',
    `${NODES}?resourceVersion=5&resourceVersionMatch=Foo`,
  ),
  refused('initial events of a list', `${NODES}?sendInitialEvents=true`),
  refused(
    'initial events without a match',
    `${NODES}?watch=true&sendInitialEvents=true`,
  ),
  refused(
    'a watch with a match only',
    `${NODES}?watch=true&resourceVersionMatch=NotOlderThan`,
  ),
  refused('a watch that continues', `${NODES}?watch=true&continue=abc`),
  refused(
    'a field that nodes have not',
    `${NODES}?fieldSelector=spec.nodeName=x`,
  ),
  refused(
    'a field that custom resources have not',
    `${KUSTOMIZATIONS}?fieldSelector=spec.path=x`,
  ),
  refused('a field selector without sense', `${NODES}?fieldSelector=nonsense`),
  refused(
    'a continue token of another kind of server',
    `${NODES}?limit=2&continue=${continueToken({
      v: 'x',
      rv: 5,
      start: '/b',
    })}`,
  ),
  refused(
    'a continue token of no version',
    `${NODES}?limit=2&continue=${continueToken({
      v: 'meta.k8s.io/v1',
      rv: 0,
      start: '/b',
    })}`,
  ),
  {
    name: 'a version that has not come',
    run: async server => {
      const { status, body } = await ask(
        server,
        `${NODES}?resourceVersion=999999999999`,
      );
      return {
        status,
        reason: body.reason,
        details: body.details,
        message: body.message.replace(/current: \d+/, 'current: …'),
      };
    },
  },
  {
    name: 'a page that goes on with whatever is newest',
    run: async server => {
      const first = await ask(server, `${NODES}?limit=2`);
      const { start } = JSON.parse(
        Buffer.from(first.body.metadata.continue, 'base64url').toString(),
      );
      const next = await ask(
        server,
        `${NODES}?limit=1&continue=${continueToken({
          v: 'meta.k8s.io/v1',
          rv: -1,
          start,
        })}`,
      );
      const names = first.body.items.map((each: any) => each.metadata.name);
      return {
        status: next.status,
        isAnother: !names.includes(next.body.items[0].metadata.name),
        metadata: Object.keys(next.body.metadata).sort(),
      };
    },
  },
  {
    name: 'a page of what labels select counts nothing',
    run: async server => {
      const { body } = await ask(
        server,
        `${NODES}?limit=1&labelSelector=${encodeURIComponent(
          'no/such!=label',
        )}`,
      );
      return Object.keys(body.metadata).sort();
    },
  },
  {
    name: 'version 0 knows no pages',
    run: async server => {
      const { body } = await ask(server, `${NODES}?limit=1&resourceVersion=0`);
      return {
        many: body.items.length > 1,
        metadata: Object.keys(body.metadata).sort(),
      };
    },
  },
  {
    name: 'metadata alone',
    run: async server => {
      const { body, contentType } = await ask(server, `${NODES}?limit=1`, {
        headers: {
          accept:
            'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1',
        },
      });
      const { kind, apiVersion, items } = body;
      return {
        contentType,
        kind,
        apiVersion,
        item: Object.keys(items[0]).sort(),
        itemKind: items[0].kind,
      };
    },
  },
  {
    name: 'a form that nobody writes',
    run: async server => {
      const { status, body } = await ask(server, NODES, {
        headers: { accept: 'text/html' },
      });
      return { status, reason: body.reason };
    },
  },
  {
    name: 'a watch of one object is the object',
    run: async server => {
      const { body } = await ask(server, `${NODES}?limit=1`);
      const [{ metadata }] = body.items;
      const one = await ask(
        server,
        `${NODES}/${metadata.name}?watch=true&timeoutSeconds=1`,
      );
      return { status: one.status, kind: one.body.kind };
    },
  },
];
