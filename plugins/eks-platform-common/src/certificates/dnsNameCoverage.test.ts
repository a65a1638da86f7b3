import fc from 'fast-check';
import { findTooShortWildcard, getCoverage } from './dnsNameCoverage';

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
const zone = fc
  .array(label, { minLength: 2, maxLength: 4 })
  .map(labels => labels.join('.'));

describe('getCoverage', () => {
  it.each([
    ['a.example.org', ['a.example.org'], 'exact'],
    ['A.Example.Org.', ['a.example.org'], 'exact'],
    ['a.example.org', ['*.example.org'], 'wildcard'],
    ['a.example.org', ['*.example.org', 'a.example.org'], 'exact'],
    ['a.b.example.org', ['*.example.org'], undefined],
    ['example.org', ['*.example.org'], undefined],
    ['a.example.org', ['example.org'], undefined],
    ['aexample.org', ['*.example.org'], undefined],
    ['a.example.org', ['*.org'], undefined],
    ['a.example.org', [], undefined],
    ['', ['*.example.org'], undefined],
  ])('%s by %j: %s', (host, names, coverage) => {
    expect(getCoverage(host, names)).toBe(coverage);
  });

  it('lets a wildcard stand for exactly one label', () => {
    fc.assert(
      fc.property(
        fc.array(label, { minLength: 0, maxLength: 4 }),
        zone,
        (labels, name) => {
          const host = [...labels, name].join('.');
          const covered = getCoverage(host, [`*.${name}`]);
          expect(covered).toBe(labels.length === 1 ? 'wildcard' : undefined);
        },
      ),
    );
  });

  it('names the wildcard that a host of two labels misses', () => {
    const names = ['other.org', '*.example.org'];
    expect(findTooShortWildcard('a.b.example.org', names)).toBe(
      '*.example.org',
    );
    expect(findTooShortWildcard('a.example.org', names)).toBeUndefined();
    expect(findTooShortWildcard('a.example.com', names)).toBeUndefined();
  });
});
