import type { ClusterView } from './clusterView';
import { boundView } from './boundView';

const row = (name: string, state: string, ready = true) => ({
  name,
  state,
  ready,
});
const view = (nodes: object[], claims: object[] = []) =>
  ({
    nodes: { state: 'ok', issues: [], data: { nodes, claims } },
    changes: {
      state: 'ok',
      issues: [],
      data: {
        changes: [
          {
            id: 'c',
            objects: Array.from({ length: 200 }, (_, i) => `Node/${i}`),
          },
        ],
      },
    },
  } as unknown as ClusterView);

describe('boundView', () => {
  it('leaves a view that a browser can hold as it is', () => {
    const { data } = boundView(view([row('b', 'ok'), row('a', 'ok')])).nodes;
    expect(data?.nodes.map(({ name }) => name)).toEqual(['b', 'a']);
    expect(data?.moreNodes).toBeUndefined();
  });

  it('lists those in most need first, and says how many it does not list', () => {
    const nodes = [
      row('fine', 'ok'),
      row('joining', 'progressing'),
      row('bad', 'critical'),
      row('odd', 'warning'),
      row('silent', 'ok', false),
    ];
    const claims = [
      { name: 'done', stage: 'ready' },
      { name: 'open', stage: 'launched' },
      { name: 'done too', stage: 'ready' },
    ];
    const { data } = boundView(view(nodes, claims), { mostRows: 2 }).nodes;
    expect(data?.nodes.map(({ name }) => name)).toEqual(['bad', 'odd']);
    expect(data?.claims.map(({ name }) => name)).toEqual(['open', 'done']);
    expect(data).toMatchObject({ moreNodes: 3, moreClaims: 1 });
  });

  it('names the first objects of a change that touched many', () => {
    const [change] = boundView(view([])).changes.data!.changes;
    expect(change.objects).toHaveLength(50);
  });
});
