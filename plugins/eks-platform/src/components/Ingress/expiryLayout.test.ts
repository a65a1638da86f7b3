import { layOutExpiry } from './expiryLayout';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const certificate = (
  name: string,
  more: Partial<Parameters<typeof layOutExpiry>[0][number]>,
) => ({
  id: `Certificate/web/${name}`,
  source: 'cert-manager' as const,
  name: `web/${name}`,
  names: [],
  state: 'ok' as const,
  text: '',
  ...more,
});

describe('layOutExpiry', () => {
  it('places renewals and expiries by time and failures at today', () => {
    const { marks, weekShare, threeWeeksShare, ticks } = layOutExpiry(
      [
        certificate('wildcard', {
          expiresAt: '2027-01-12T00:00:00Z',
          renewsAt: '2026-12-13T00:00:00Z',
        }),
        certificate('dashboard', { state: 'warning' }),
      ],
      NOW,
    );
    expect(marks.map(({ kind, name }) => [kind, name])).toEqual([
      ['failed', 'dashboard'],
      ['renews', 'wildcard'],
      ['expires', 'wildcard'],
    ]);
    expect(marks[0].share).toBe(0);
    expect(marks[2].share).toBeGreaterThan(90);
    expect(weekShare).toBeLessThan(threeWeeksShare);
    expect(ticks[0]).toMatchObject({ isToday: true, share: 0 });
  });

  it('leaves out what is no date', () => {
    const { marks, weekShare } = layOutExpiry(
      [certificate('odd', { expiresAt: 'soon', renewsAt: '' })],
      NOW,
    );
    expect(marks).toEqual([]);
    expect(weekShare).toBeCloseTo(22, 0);
  });

  it('tells certificates of the same name in two namespaces apart', () => {
    const { marks } = layOutExpiry(
      ['web', 'api'].map(namespace =>
        certificate('tls', {
          id: `Certificate/${namespace}/tls`,
          expiresAt: '2027-01-12T00:00:00Z',
        }),
      ),
      NOW,
    );
    expect(new Set(marks.map(({ key }) => key)).size).toBe(2);
  });

  it('lets no two labels lie on each other', () => {
    const { marks } = layOutExpiry(
      ['a', 'b', 'c'].map(name =>
        certificate(name, { expiresAt: '2027-01-12T00:00:00Z' }),
      ),
      NOW,
    );
    expect(marks.filter(({ hasLabel }) => hasLabel)).toHaveLength(1);
  });

  it('shows at least a month when nothing expires', () => {
    expect(layOutExpiry([], NOW).weekShare).toBeCloseTo(22, 0);
  });
});
