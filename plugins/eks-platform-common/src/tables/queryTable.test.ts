import { queryTable, TableQueryError } from './queryTable';
import type { TableColumns } from './tableColumns';
import type { TableQuery } from './tableQuery';

interface Row {
  name: string;
  pool?: string;
  cpu?: number;
}

const table: TableColumns<Row> = {
  id: row => row.name,
  columns: {
    name: { value: row => row.name, text: true },
    pool: { value: row => row.pool, facet: true, text: true },
    cpu: { value: row => row.cpu },
  },
};
const rows: Row[] = [
  { name: 'node-10', pool: 'gpu', cpu: 0.5 },
  { name: 'node-9', pool: 'gpu', cpu: 0.9 },
  { name: 'node-2', pool: 'default', cpu: 0.5 },
  { name: 'ünïcode-1' },
];

function ask(query: Partial<TableQuery>, of = rows) {
  return queryTable(of, table, { sort: [], filters: {}, limit: 50, ...query });
}
const names = (query: Partial<TableQuery>) =>
  ask(query).items.map(row => row.name);
const by = (text: string) =>
  text.split(',').map(column => ({
    column: column.replace('-', ''),
    descending: column.startsWith('-'),
  }));

describe('queryTable', () => {
  it.each([
    ['nothing', {}, ['node-2', 'node-9', 'node-10', 'ünïcode-1']],
    [
      'a column',
      { sort: by('cpu') },
      ['node-2', 'node-10', 'node-9', 'ünïcode-1'],
    ],
    [
      'descending, unknown last',
      { sort: by('-cpu,-name') },
      ['node-9', 'node-10', 'node-2', 'ünïcode-1'],
    ],
    ['one value', { filters: { pool: ['gpu'] } }, ['node-9', 'node-10']],
    [
      'either value',
      { filters: { pool: ['gpu', 'default'] } },
      ['node-2', 'node-9', 'node-10'],
    ],
    ['no value', { filters: { pool: [''] } }, ['ünïcode-1']],
    ['two columns', { filters: { pool: ['gpu'], cpu: ['0.5'] } }, ['node-10']],
    ['words in any order', { text: 'GPU 10' }, ['node-10']],
    ['words of no text column', { text: '0.5' }, []],
  ])('asks for %s', (_, query, expected) => {
    expect(names(query)).toEqual(expected);
  });

  it('counts what matches and what there is to choose from', () => {
    const page = ask({ filters: { pool: ['gpu'] }, limit: 1 });
    expect(page.totalItems).toBe(2);
    expect(page.facets).toEqual({
      pool: [
        { value: 'gpu', count: 2 },
        { value: 'default', count: 1 },
      ],
    });
  });

  it('gives every row once, page by page, in any sorting', () => {
    for (const sort of [[], by('cpu'), by('-cpu'), by('-pool,cpu')]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = ask({ sort, limit: 1, cursor });
        expect(page.totalItems).toBe(4);
        seen.push(...page.items.map(row => row.name));
        cursor = page.pageInfo.nextCursor;
      } while (cursor);
      expect(seen).toEqual(names({ sort }));
    }
  });

  it('goes on at the right place when rows have come and gone', () => {
    const first = ask({ sort: by('cpu'), limit: 2 });
    const cursor = first.pageInfo.nextCursor;
    const later = [
      { name: 'node-0', cpu: 0.1 },
      ...rows.filter(row => row.name !== 'node-10'),
      { name: 'node-11', cpu: 0.95 },
    ];
    const second = ask({ sort: by('cpu'), limit: 2, cursor }, later);
    expect(second.items.map(row => row.name)).toEqual(['node-9', 'node-11']);
  });

  it('has an empty last page when all that followed is gone', () => {
    const { nextCursor } = ask({ limit: 3 }).pageInfo;
    const page = ask({ limit: 3, cursor: nextCursor }, rows.slice(0, 3));
    expect(page).toMatchObject({ items: [], totalItems: 3, pageInfo: {} });
  });

  it.each([
    [{ sort: by('age') }, 'There is no column "age": expected one of name,'],
    [{ filters: { toString: ['x'] } }, 'There is no column "toString"'],
    [{ cursor: 'nonsense' }, 'The cursor belongs to another sorting'],
    [
      { cursor: ask({ sort: by('cpu'), limit: 1 }).pageInfo.nextCursor },
      'The cursor belongs to another sorting',
    ],
  ])('refuses %j', (query, message) => {
    expect(() => ask(query)).toThrow(TableQueryError);
    expect(() => ask(query)).toThrow(message);
  });
});
