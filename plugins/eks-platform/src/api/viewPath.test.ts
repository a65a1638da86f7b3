import { toTablePath } from './viewPath';

describe('toTablePath', () => {
  it('asks for one page as the backend reads it', () => {
    const path = toTablePath('resource:default/dp', 'nodes', {
      sort: [
        { column: 'cpu', descending: true },
        { column: 'name', descending: false },
      ],
      filters: { pool: ['gpu', 'a&b'], state: ['warning'] },
      text: 'ip 10',
      limit: 20,
      cursor: 'WyJhIl0',
    });
    const [where, query] = path.split('?');
    expect(where).toBe('/clusters/resource/default/dp/nodes');
    expect([...new URLSearchParams(query)]).toEqual([
      ['sort', '-cpu,name'],
      ['filter', 'pool=gpu'],
      ['filter', 'pool=a&b'],
      ['filter', 'state=warning'],
      ['text', 'ip 10'],
      ['limit', '20'],
      ['cursor', 'WyJhIl0'],
    ]);
    expect(toTablePath('resource:default/dp', 'pods/pending', {})).toBe(
      '/clusters/resource/default/dp/pods/pending?',
    );
  });
});
