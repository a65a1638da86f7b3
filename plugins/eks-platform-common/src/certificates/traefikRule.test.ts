import { parseRuleHosts } from './traefikRule';

describe('parseRuleHosts', () => {
  it.each([
    ['Host(`a.example.org`)', ['a.example.org']],
    ['Host("a.example.org")', ['a.example.org']],
    ['Host(`A.Example.org`) && PathPrefix(`/x`)', ['a.example.org']],
    [
      'Host(`a.example.org`, `b.example.org`)',
      ['a.example.org', 'b.example.org'],
    ],
    [
      '(Host(`a.example.org`) || Host(`b.example.org`)) && PathPrefix(`/x`)',
      ['a.example.org', 'b.example.org'],
    ],
    ['PathPrefix(`/only`)', []],
    ['Host(`a.example.org`) && !Host(`b.example.org`)', ['a.example.org']],
    ['!(Host(`b.example.org`) || Host(`c.example.org`))', []],
    ['!(!Host(`a.example.org`))', ['a.example.org']],
    [
      'Header(`X-Was`, `Host(b.example.org)`) && Host(`a.example.org`)',
      ['a.example.org'],
    ],
    ['Query(`q`, "Host(`b.example.org`)")', []],
    ['HostSNI(`db.example.org`)', ['db.example.org']],
    ['', []],
    ['Host(', []],
    ['this is no rule', []],
  ])('finds the hosts of %s', (rule, hosts) => {
    expect(parseRuleHosts(rule)).toEqual({ hosts, pattern: false });
  });

  it.each(['HostRegexp(`.+`)', 'HostSNI(`*`)', 'Host(`{sub}.example.org`)'])(
    'says that %s matches hosts that it does not name',
    rule => {
      expect(parseRuleHosts(rule)).toEqual({ hosts: [], pattern: true });
    },
  );

  it('keeps the named hosts beside a pattern', () => {
    expect(
      parseRuleHosts('Host(`a.example.org`) || HostRegexp(`^b.+`)'),
    ).toEqual({ hosts: ['a.example.org'], pattern: true });
  });
});
