import { SOURCES } from '@eks-platform/backstage-plugin-eks-platform-common';
import { SourceDemand } from './SourceDemand';

describe('SourceDemand', () => {
  const at = (seconds: number) => new Date(seconds * 1_000);

  afterEach(() => {
    delete SOURCES.tlsStores.lazy;
  });

  it('asks for a lazy source only while somebody looks at a section that needs it', () => {
    SOURCES.tlsStores.lazy = true;
    const demand = new SourceDemand({ idleMs: 60_000 });
    expect(demand.isWanted('nodes', at(0))).toBe(true);
    expect(demand.isWanted('tlsStores', at(0))).toBe(false);
    demand.want(['nodes'], at(0));
    expect(demand.isWanted('tlsStores', at(0))).toBe(false);
    demand.want(['ingress'], at(10));
    expect(demand.isWanted('tlsStores', at(70))).toBe(true);
    expect(demand.isWanted('tlsStores', at(71))).toBe(false);
  });
});
