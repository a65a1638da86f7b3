import { QueryParameters } from '../QueryParameters';
import { answerSet } from './answer';

describe('filters of EC2', () => {
  const tags: Record<string, string>[] = [
    { 'kubernetes.io/cluster/bluesky': 'owned' },
    { 'kubernetes.io/cluster/dp': 'owned' },
    {},
  ];
  const items = tags.map((each, index) => ({
    id: `i-${index + 1}`,
    tags: each,
    fields: {},
    xml: { instanceId: `i-${index + 1}` },
  }));

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
