import type { PlatformAnswers } from '../answers';
import { errorsOfExample } from '../testing/checkExample';
import { exampleAnswers, exampleContext } from '../testing/exampleInput';

const [pool] = exampleContext().preset.answers.pools;
const ingress = exampleAnswers().ingress!;

describe('what is answered is published', () => {
  // Joined, so that scanners of this repository find nothing.
  it.each<[Partial<PlatformAnswers>, string, string]>([
    [
      { description: 'Shop of 123456789012' },
      'description',
      'looks like an AWS account id',
    ],
    [
      {
        ingress: { ...ingress, certificates: 'byo', byoSecret: '123456789012' },
      },
      'ingress.byoSecret',
      'looks like an AWS account id',
    ],
    [
      {
        pools: [
          { ...pool, labels: { key: ['AKIA', 'ABCDEFGHIJKLMNOP'].join('') } },
        ],
      },
      'pools.0.labels.key',
      'is an AWS access key',
    ],
    [
      {
        components: {
          hello: {
            enabled: true,
            parameters: { any: ['ghp', 'a'.repeat(36)].join('_') },
          },
        },
      },
      'components.hello.parameters.any',
      'is a GitHub token',
    ],
  ])('refuses %j', (answers, field, what) => {
    const found = errorsOfExample(answers).find(
      item => item.rule === 'published-text',
    );
    expect(found).toEqual({
      rule: 'published-text',
      level: 'error',
      field,
      message: `This holds what ${what}. Answers are published in the repository; leave it out.`,
    });
  });

  it.each(['-rf', '=1', '@file', '+1'])(
    'refuses %s as the name of a secret: a program would read it as something else',
    byoSecret => {
      expect(
        errorsOfExample({
          ingress: { ...ingress, certificates: 'byo', byoSecret },
        })[0],
      ).toMatchObject({ field: 'ingress.byoSecret' });
    },
  );

  it('refuses characters that show another text than there is', () => {
    expect(errorsOfExample({ description: 'a\u202eb' })[0]).toMatchObject({
      field: 'description',
    });
  });
});
