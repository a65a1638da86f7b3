import { blueskyHealthy, dpInTrouble } from '../../testUtils';
import { change } from '../../testing/problems/problemCase';
import { deriveClusterView } from '../../view/deriveClusterView';

const overviewOf = (state = blueskyHealthy()) =>
  deriveClusterView(state).overview.data!;

describe('overview', () => {
  it('tells requested from used, and used only where it is measured', () => {
    const { cpu } = overviewOf();
    expect(cpu).toMatchObject({
      requested: { unit: 'vCPU', bound: 'exact', source: 'pods' },
      used: { value: 8.4, bound: 'exact', source: 'metrics-server' },
    });
    const half = change({
      kubernetes: { nodeMetrics: metrics => metrics.slice(0, 6) },
    });
    expect(overviewOf(half).cpu?.used).toMatchObject({
      value: 4.2,
      bound: 'atLeast',
      reason: '6 of 12 nodes are measured',
    });
    const without = blueskyHealthy();
    without.kubernetes.nodeMetrics = { state: 'not-installed' };
    expect(overviewOf(without).memory?.used).toEqual({
      unit: 'GiB',
      source: 'metrics-server',
      bound: 'unknown',
      reason: 'metrics-server is not installed',
    });
  });

  it('names newer versions of add-ons and of Kubernetes', () => {
    const { addons, support } = overviewOf();
    expect(addons.filter(addon => addon.newer)).toMatchObject([
      { name: 'coredns', newer: 'v1.13.1-eksbuild.1' },
    ]);
    expect(support).toMatchObject({
      newer: ['1.37'],
      extra: { value: 0.5, bound: 'exact' },
    });
  });

  it('counts insights that pass, lists the others, and says when EKS has not looked for long', () => {
    expect(overviewOf().insights).toEqual({ passing: 2, open: [] });
    const state = change({
      aws: {
        insights: ([first, second]) => [
          { ...first, status: 'UNKNOWN', refreshedAt: '2026-11-18T00:00:00Z' },
          { ...second, status: 'WARNING', reason: 'almost' },
        ],
      },
    });
    expect(overviewOf(state).insights?.open).toMatchObject([
      { state: 'warning', about: 'upgrade', text: 'almost' },
      { state: 'late' },
    ]);
    const denied = blueskyHealthy();
    denied.aws.insights = { state: 'denied' };
    expect(overviewOf(denied).insights).toBeUndefined();
  });

  it('names whose work the problems touch, each pod once', () => {
    const view = deriveClusterView(dpInTrouble());
    const { hurt } = view.overview.data!;
    expect(hurt.reduce((sum, row) => sum + row.pods, 0)).toBeGreaterThanOrEqual(
      9,
    );
    expect(hurt[0].problem).toBe(view.problems[0].key);
    expect(hurt.flatMap(row => row.hosts)).toEqual(
      expect.arrayContaining([expect.stringContaining('traefik.')]),
    );
    // A pod of a DaemonSet on a node in trouble is nobody's work.
    expect(
      hurt.flatMap(row => row.workloads.map(({ kind }) => kind)),
    ).not.toContain('DaemonSet');
    for (const row of hurt) {
      const listed = row.workloads.reduce((sum, w) => sum + w.pods, 0);
      expect(listed === row.pods || row.moreWorkloads > 0).toBe(true);
    }
    expect(overviewOf().hurt).toEqual([]);
  });

  it('counts nobody as hurt by what a cluster said before it fell silent', () => {
    const state = dpInTrouble();
    for (const [source, answer] of Object.entries(state.kubernetes)) {
      const value = answer.state === 'ok' ? answer.value : [];
      const last = { value, observedAt: '2026-11-21T07:30:00.000Z' };
      Object.assign(state.kubernetes, {
        [source]: { state: 'unreachable', last },
      });
    }
    const { overview, nodes } = deriveClusterView(state);
    expect(nodes.data?.nodes.length).toBeGreaterThan(0);
    expect(overview.data?.hurt).toEqual([]);
    expect(overview.data?.savings).toEqual([]);
  });

  it('lists what open problems waste, most first', () => {
    const { savings } = deriveClusterView(dpInTrouble()).overview.data!;
    expect(savings).toMatchObject([
      {
        what: expect.stringContaining('is paid for and nobody can use it'),
        perHour: { bound: 'exact', value: expect.closeTo(0.8, 1) },
      },
    ]);
    expect(overviewOf().savings).toEqual([]);
  });

  it('says what spot saves', () => {
    expect(overviewOf().cost.spotSaving).toMatchObject({
      bound: 'exact',
      value: expect.closeTo(4 * (0.1632 - 0.0589) + 4 * (0.145 - 0.0562), 4),
    });
  });
});
