import { buildFileTree, listAncestors, listTreeRows } from './fileTree';

const PATHS = [
  'README.md',
  'kube/clusters/checkout/flux/a.yaml',
  'kube/clusters/checkout/b.yaml',
  'infra/network/main.tf',
  'infra/cluster/main.tf',
];

describe('file tree', () => {
  it('puts folders first, joins lonely ones and counts files', () => {
    const tree = buildFileTree(PATHS);
    expect(tree.map(node => [node.name, node.files])).toEqual([
      ['infra', 2],
      ['kube/clusters/checkout', 2],
      ['README.md', 1],
    ]);
    expect(tree[1].children?.map(node => node.name)).toEqual([
      'flux',
      'b.yaml',
    ]);
  });

  it('lists only what lies in open folders', () => {
    const rows = listTreeRows(
      buildFileTree(PATHS),
      path => path === 'infra' || path === 'kube/clusters/checkout',
    );
    expect(rows.map(row => `${row.level} ${row.node.name}`)).toEqual([
      '1 infra',
      '2 cluster',
      '2 network',
      '1 kube/clusters/checkout',
      '2 flux',
      '2 b.yaml',
      '1 README.md',
    ]);
    expect(rows[1].parent).toBe('infra');
  });

  it('names the folders above a file', () => {
    expect(listAncestors('kube/apps/a.yaml')).toEqual(['kube', 'kube/apps']);
  });
});
