import { QueryParameters } from '../QueryParameters';
import { answerSet } from './answer';

describe('filters of EC2', () => {
  const items = [
    { id: 'i-1', tags: { 'kubernetes.io/cluster/bluesky': 'owned' } },
    { id: 'i-2', tags: { 'kubernetes.io/cluster/dp': 'owned' } },
    { id: 'i-3' },
  ].map(item => ({ ...item, fields: {}, xml: { instanceId: item.id } }));

  it.each([
    ['tag-key', 'kubernetes.io/cluster/bluesky', ['i-1']],
    ['tag-key', 'kubernetes.io/cluster/*', ['i-1', 'i-2']],
    ['tag:kubernetes.io/cluster/dp', 'owned', ['i-2']],
    ['no-such-field', 'x', []],
  ])('%s = %s', (name, value, expected) => {
    const form = new URLSearchParams({
      'Filter.1.Name': name,
      'Filter.1.Value.1': value,
    });
    const parameters = new QueryParameters(Buffer.from(`${form}`));
    expect(
      answerSet(parameters, items, { set: 'set', ids: 'none', absent: '' }),
    ).toMatchObject({
      set: { item: expected.map(instanceId => ({ instanceId })) },
    });
  });
});
