import { readListPage } from './readListPage';

const path = '/api/v1/pods';
const list = {
  kind: 'PodList',
  note: 'an "items":[ in a text { [ \\" is none',
  metadata: { resourceVersion: '42', continue: 'next', remainingItemCount: 3 },
  items: [
    { metadata: { name: 'a' }, text: 'brackets ]}[{ "quotes\\" and é 🚀' },
    { metadata: { name: 'b' }, items: [{ deep: [1, [2]] }, {}] },
    {},
  ],
  tail: { items: ['not ours'] },
};

async function* inPieces(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let i = 0; i < bytes.length; i += size) {
    yield new Uint8Array(bytes.subarray(i, i + size));
  }
}

describe('readListPage', () => {
  it.each([1, 2, 3, 7, 16, 61, 10_000])(
    'finds the items in pieces of %s bytes',
    async size => {
      for (const text of [
        JSON.stringify(list),
        JSON.stringify(list, null, 2),
      ]) {
        const items: unknown[] = [];
        const meta = await readListPage(inPieces(text, size), {
          path,
          onItem: item => items.push(item),
        });
        expect(items).toEqual(list.items);
        expect(meta).toEqual({ resourceVersion: '42', continue: 'next' });
      }
    },
  );

  it.each([
    ['no items', { metadata: { resourceVersion: '1' }, items: [] }],
    ['null items', { metadata: { resourceVersion: '1' }, items: null }],
    [
      'items first',
      { items: [], metadata: { resourceVersion: '1', continue: '' } },
    ],
  ])('reads a list with %s', async (_, empty) => {
    const onItem = jest.fn();
    const body = inPieces(JSON.stringify(empty), 5);
    const meta = await readListPage(body, { path, onItem });
    expect(meta).toEqual({ resourceVersion: '1', continue: undefined });
    expect(onItem).not.toHaveBeenCalled();
  });

  it('fails on a page that was cut off', async () => {
    const cut = JSON.stringify(list).slice(0, -20);
    await expect(
      readListPage(inPieces(cut, 10), { path, onItem: () => {} }),
    ).rejects.toThrow('The answer for /api/v1/pods is no list');
  });
});
