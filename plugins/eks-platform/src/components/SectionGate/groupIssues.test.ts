import { groupIssues, listCauses } from './groupIssues';

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
            message: 'may not list nodes, pods',
            sources: ['nodes', 'pods'],
            stem: 'may not list',
          },
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

describe('listCauses', () => {
  const silent = {
    source: 'certificates.cert-manager.io',
    state: 'unreachable' as const,
    message: 'No answer from the API server within 10 s',
  };
  const absent = {
    source: 'httproutes.gateway.networking.k8s.io',
    state: 'not-installed' as const,
    message: 'The cluster has no httproutes.gateway.networking.k8s.io',
  };

  it('leaves out what is absent by choice where something else is the cause', () => {
    expect(listCauses([absent, silent])).toEqual([silent]);
    expect(listCauses([absent])).toEqual([absent]);
  });
});
