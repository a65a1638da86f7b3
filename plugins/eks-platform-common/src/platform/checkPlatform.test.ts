import type { PoolAnswers } from './answers';
import { firstErrorOf, refusals } from './__testUtils__/refusals';
import {
  checkExample as check,
  errorsOfExample as errorsOf,
} from './testing/checkExample';
import { exampleAnswers, exampleContext } from './testing/exampleInput';

const general: PoolAnswers = exampleContext().preset.answers.pools[0];
const ingress = exampleAnswers().ingress!;

describe('checkPlatform', () => {
  it.each(
    refusals([
      [
        { ingress: { ...ingress, domain: 'example.org' } },
        'ingress.domain',
        /sandbox has sandbox\.acme\.dev/,
        { 'ingress.domain': 'sandbox.acme.dev' },
      ],
      [
        { ingress: { ...ingress, email: '' } },
        'ingress.email',
        /Let's Encrypt warns it/,
      ],
      [
        { ingress: { ...ingress, email: 'a b@c' } },
        'ingress.email',
        /Write one address/,
      ],
    ]),
  )('refuses $answers at $field', ({ answers, error }) => {
    expect(firstErrorOf(answers)).toMatchObject(error);
  });

  it('accepts name and owner alone, with the note that the preset is known for', () => {
    const findings = check();
    expect(findings.map(finding => finding.level)).not.toContain('error');
    expect(findings.map(finding => finding.rule)).toEqual(['system-group']);
  });

  it('ignores answers whose condition went away', () => {
    expect(
      errorsOf({
        endpoint: 'private',
        allowedCidrs: ['nonsense'],
        ingress: { ...ingress, entry: 'none', email: 'nonsense', domain: 'x' },
        pools: [{ ...general, family: 'nonsense' }],
      }),
    ).toEqual([]);
  });

  it.each([
    [{ zones: 2 }, 'zones'],
    [
      { pools: [{ ...general, limits: { cpu: 100, memory: 100 } }] },
      'pools.0.limits',
    ],
    [{ pools: [{ ...general, arch: 'both' as const }] }, 'pools.0.arch'],
    [
      { pools: [{ ...general, expireAfterHours: 1000 }] },
      'pools.0.expireAfterHours',
    ],
    [
      { ingress: { ...ingress, certificates: 'letsencrypt-staging' as const } },
      'ingress.certificates',
    ],
    [{ endpoint: 'private' as const }, 'endpoint'],
    [
      {
        pools: [
          { ...general, labels: { 'hub.jupyter.org/node-purpose': 'user' } },
        ],
      },
      'pools.0.buys',
    ],
  ])('notes %j', (answers, field) => {
    const findings = check(answers);
    expect(findings.filter(item => item.level === 'error')).toEqual([]);
    expect(findings.map(item => item.field)).toContain(field);
  });
});
