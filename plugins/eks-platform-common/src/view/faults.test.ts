import { blueskyHealthy } from '../testing/fixtures/blueskyHealthy';
import { dpInTrouble } from '../testing/fixtures/dpInTrouble';
import type { ClusterState } from '../cluster/clusterState';
import { deriveClusterView } from './deriveClusterView';
import { formatVerdict } from './formatVerdict';

/** What no projection should ever be; rules and sections that look at it throw. */
function withBrokenPool(state: ClusterState): ClusterState {
  const { nodePools } = state.kubernetes;
  if (nodePools.state === 'ok') {
    nodePools.value = [{ meta: { name: 'broken' } } as never];
  }
  return state;
}

describe('a mistake of ours', () => {
  it('costs one section and some problems, never the view', () => {
    const faults: string[] = [];
    const view = deriveClusterView(withBrokenPool(blueskyHealthy()), {
      onFault: ({ part }) => faults.push(part),
    });
    expect(view.nodes).toMatchObject({
      state: 'failed',
      issues: [{ source: 'section nodes', state: 'failed' }],
    });
    expect(view.nodes.data).toBeUndefined();
    expect(view.overview.state).toBe('ok');
    expect(view.ingress.state).toBe('ok');
    expect(view.unjudged).toContain('section nodes');
    expect(faults).toEqual(expect.arrayContaining(view.unjudged));
    expect(formatVerdict(view.verdict)).toMatch(
      /^Healthy, as far as we see: \d+ checks? failed$/,
    );
    expect(view.tabs.nodes).toEqual({
      state: 'unknown',
      text: 'could not be judged',
    });
  });

  it('hides no other problem', () => {
    const { problems, verdict } = deriveClusterView(
      withBrokenPool(dpInTrouble()),
    );
    expect(problems.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['certificate-dns01-denied']),
    );
    expect(verdict.word).not.toBe('healthy');
  });
});
