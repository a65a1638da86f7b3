import { snapshotOf } from '../__testUtils__/snapshotOf';

function snapshot(changes: object) {
  const view = {
    revision: '',
    generatedAt: '2026-11-21T12:00:00Z',
    verdict: { word: 'healthy', summary: 'fine' },
    nodes: {
      state: 'ok',
      observedAt: '2026-11-21T12:00:00Z',
      data: { nodes: [1], claims: [] },
    },
    ...changes,
  };
  return snapshotOf(view);
}

const later = '2026-11-21T12:00:20Z';

describe('ViewSnapshot', () => {
  const first = snapshot({});

  it('has a revision that ages do not change', () => {
    const aged = snapshot({
      generatedAt: later,
      nodes: {
        state: 'ok',
        observedAt: later,
        data: { nodes: [1], claims: [] },
      },
    });
    expect(first.revision).toMatch(/^[\w-]{22}$/);
    expect(first.view.revision).toBe(first.revision);
    expect(aged.revision).toBe(first.revision);
    expect(aged.changesSince(first, { ages: false })).toEqual({
      revision: first.revision,
      generatedAt: later,
    });
    expect(aged.changesSince(first, { ages: true })).toEqual({
      revision: first.revision,
      generatedAt: later,
      nodes: {
        state: 'ok',
        observedAt: later,
        data: { nodes: [1], claims: [] },
      },
    });
  });

  it('names the parts that changed', () => {
    const changed = snapshot({ verdict: { word: 'degraded', summary: 'x' } });
    expect(changed.revision).not.toBe(first.revision);
    expect(changed.changesSince(first, { ages: false })).toEqual({
      revision: changed.revision,
      generatedAt: '2026-11-21T12:00:00Z',
      verdict: { word: 'degraded', summary: 'x' },
    });
  });

  it('writes the view as JSON once', () => {
    expect(JSON.parse(first.body.toString())).toEqual(
      JSON.parse(JSON.stringify(first.view)),
    );
    expect(first.body).toBe(first.body);
  });
});
