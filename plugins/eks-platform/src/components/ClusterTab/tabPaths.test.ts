import { getBasePath, toTabPath } from './tabPaths';

describe('getBasePath', () => {
  const base = '/catalog/default/resource/dp/cluster';

  it.each([
    [base, '', base],
    [`${base}/`, '', base],
    [`${base}/nodes`, 'nodes', base],
    [`${base}/nodes/`, 'nodes/', base],
    ['/', '', ''],
    ['/nodes', 'nodes', ''],
  ])('%s with %s', (pathname, splat, expected) => {
    expect(getBasePath(pathname, splat)).toBe(expected);
  });
});

describe('toTabPath', () => {
  it('writes a place with its query', () => {
    expect(
      toTabPath('/x/cluster', { tab: 'ingress', query: { host: 'a.b' } }),
    ).toBe('/x/cluster/ingress?host=a.b');
    expect(toTabPath('', { tab: 'overview' })).toBe('/');
  });
});
