import { groupIssues } from './groupIssues';

describe('groupIssues', () => {
  it('tells the same step once and the same message once with all its sources', () => {
    const common = { state: 'denied', next: 'Apply reader.yaml' } as const;
    expect(
      groupIssues([
        { ...common, source: 'nodes', message: 'may not list nodes' },
        { ...common, source: 'pods', message: 'may not list pods' },
        { state: 'unreachable', source: 'a', message: 'no answer' },
        { state: 'unreachable', source: 'b', message: 'no answer' },
      ]),
    ).toEqual([
      {
        next: 'Apply reader.yaml',
        lines: [
          {
            state: 'denied',
            message: 'may not list nodes',
            sources: ['nodes'],
          },
          { state: 'denied', message: 'may not list pods', sources: ['pods'] },
        ],
      },
      {
        next: undefined,
        lines: [
          { state: 'unreachable', message: 'no answer', sources: ['a', 'b'] },
        ],
      },
    ]);
  });
});
