import { FIXTURE_VIEWS } from '../__testUtils__/fixtureViews';
import { writeIncidentSummary } from './incidentSummary';

describe('writeIncidentSummary', () => {
  it('tells verdict, each problem with evidence, owners and links as Markdown', () => {
    const view = FIXTURE_VIEWS.dp();
    const text = writeIncidentSummary({
      view,
      word: 'In trouble',
      at: new Date('2026-11-21T09:41:00Z'),
      toUrl: ({ tab }) => `https://portal.example.org/dp/${tab}`,
    });
    expect(text).toMatch(/^# In trouble: no workload node can be created\n/);
    expect(text).toContain('data-dev/us-east-1/dp · 2026-11-21T09:41:00.000Z');
    expect(text.match(/^## \d\./gm)).toHaveLength(view.problems.length);
    expect(text).toContain('Do: Resume `karpenter-crd`');
    expect(text).toContain('https://portal.example.org/dp/ingress');
    expect(text).toContain('Began: 0 min after `karpenter-crd` suspended');
    expect(text).toContain(`Runbook: ${view.links.runbook}#`);
    expect(text).toMatch(/^- team-data: \d+ pods \(.+problem 1$/m);
    expect(text).toMatch(/`karpenter-crd` suspended by kubectl$/m);
    expect(text).not.toContain('undefined');
  });

  it('keeps a message of several lines in its line, names the file and what is not seen', () => {
    const view = FIXTURE_VIEWS.dp();
    const [first] = view.problems;
    const text = writeIncidentSummary({
      view: {
        ...view,
        coverage: { seen: 7, total: 9 },
        problems: [
          {
            ...first,
            evidence: [{ object: 'Pod `a`', says: 'line one\n# line two' }],
          },
        ],
      },
      word: 'In trouble',
      at: new Date('2026-11-21T09:41:00Z'),
      toUrl: () => 'https://portal.example.org/dp',
    });
    expect(text).toContain('- Pod `a`: line one \\# line two');
    expect(text).toContain('Seen: 7 of 9 sections');
    expect(text).toContain(`File: ${view.links.repositoryFiles}`);
  });

  it('lets the text of an object do nothing', () => {
    const view = FIXTURE_VIEWS.dp();
    const [first] = view.problems;
    const text = writeIncidentSummary({
      view: {
        ...view,
        problems: [
          {
            ...first,
            title: '[open me](https://evil.dev) <script>x</script>',
            evidence: [{ object: '@here', says: '![](https://evil.dev/p)' }],
          },
        ],
      },
      word: 'In trouble',
      at: new Date('2026-11-21T09:41:00Z'),
      toUrl: () => 'https://portal.example.org/dp',
    });
    expect(text).not.toMatch(/(?<!\\)\[open me/);
    expect(text).not.toMatch(/(?<!\\)<script/);
    expect(text).not.toContain('@here');
    expect(text).not.toMatch(/(?<!\\)!\[/);
  });
});
