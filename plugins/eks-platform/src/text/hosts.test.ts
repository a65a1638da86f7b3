import type {
  HostRow,
  ItemState,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  getFirstBroken,
  getSharedSuffix,
  getSummaryCell,
  matchesHost,
  sortHosts,
} from './hosts';

function host(
  name: string,
  states: Partial<
    Record<'loadBalancer' | 'certificate' | 'renewal', ItemState>
  > = {},
  expiresAt?: string,
): HostRow {
  const cell = (state: ItemState = 'ok', text = 'fine') => ({ state, text });
  const worst = Object.values(states)[0] ?? 'ok';
  return {
    host: name,
    namespace: 'web',
    route: cell(),
    loadBalancer: cell(states.loadBalancer, 'lb'),
    dns: cell(),
    certificate: cell(states.certificate, 'certificate'),
    issuer: cell(),
    renewal: cell(states.renewal, 'renewal'),
    chain: [],
    state: worst,
    expiresAt,
  };
}

describe('hosts', () => {
  it('names the first broken step of a request and sums a host up by it', () => {
    const broken = host('a', { certificate: 'warning', renewal: 'warning' });
    expect(getFirstBroken(broken)).toBe('certificate');
    expect(getSummaryCell(broken).text).toBe('certificate');
    expect(getFirstBroken(host('b'))).toBeUndefined();
    expect(
      getSummaryCell(host('c', { loadBalancer: 'progressing' })).text,
    ).toBe('lb');
  });

  it('finds the suffix that most hosts share', () => {
    expect(getSharedSuffix(['a.x.dev', 'b.x.dev', 'c.y.dev'])).toBe('.x.dev');
    expect(getSharedSuffix(['a.x.dev', 'b.y.dev'])).toBe('');
    expect(getSharedSuffix([])).toBe('');
  });

  it('finds hosts whatever the case, and nothing by the word for a missing owner', () => {
    const row = { ...host('Shop.x.dev'), owner: 'team-shop' };
    expect(matchesHost(row, 'SHOP')).toBe(true);
    expect(matchesHost(row, ' team-s ')).toBe(true);
    expect(matchesHost(host('a'), 'undefined')).toBe(false);
  });

  it('puts trouble first, then what expires soonest, then what never does', () => {
    const rows = [
      host('late', {}, '2027-06-01T00:00:00Z'),
      host('never'),
      host('soon', {}, '2026-12-01T00:00:00Z'),
      host('broken', { certificate: 'critical' }),
    ];
    expect(sortHosts(rows).map(row => row.host)).toEqual([
      'broken',
      'soon',
      'late',
      'never',
    ]);
  });
});
