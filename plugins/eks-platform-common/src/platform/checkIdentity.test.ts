import { firstErrorOf, refusals } from './__testUtils__/refusals';
import {
  checkExample as check,
  errorsOfExample as errorsOf,
} from './testing/checkExample';
import { exampleAccount } from './testing/exampleInput';

describe('identity, repository and account', () => {
  it.each(
    refusals([
      [
        { name: 'Checkout_1' },
        'name',
        "`Checkout_1` has a capital and an underscore. Use 3–30 of a–z, 0–9 and '-', starting with a letter. Try `checkout-1`.",
        { name: 'checkout-1' },
      ],
      [{ name: '' }, 'name', 'Give the platform a name.'],
      [{ name: 'ab' }, 'name', /is too short/],
      [
        { name: '1abc' },
        'name',
        /does not start with a letter/,
        { name: 'abc' },
      ],
      [{ name: 'a'.repeat(31) }, 'name', /has 31 characters/],
      [{ owner: '' }, 'owner', 'Choose the group that owns this platform.'],
      [{ owner: 'user:default/me' }, 'owner', /Choose the group/],
      [
        { description: 'x'.repeat(152) },
        'description',
        /^152 of 140 characters/,
      ],
      [{ description: 'a\u0007b' }, 'description', /control characters/],
      [{ repoUrl: 'git.acme.dev' }, 'repoUrl', /owner and a name/],
      [
        { repoUrl: 'git.acme.dev?owner=../..&repo=x' },
        'repoUrl',
        /owner and a name/,
      ],
      [
        { repoUrl: 'evil.example?owner=a&repo=b' },
        'repoUrl',
        'evil.example is no git host of this portal. Choose git.acme.dev, github.com.',
      ],
      [{ account: 'prod' }, 'account', /Choose sandbox/],
      [
        { region: 'eu-west-1' },
        'region',
        /Choose one of its regions/,
        { region: 'us-east-1' },
      ],
    ]),
  )('refuses $answers at $field', ({ answers, error }) => {
    expect(firstErrorOf(answers)).toMatchObject(error);
  });

  it.each(['Checkout_1', '../../etc', 'a'.repeat(300)])(
    'says what is wrong with the name %s once, not of what follows it too',
    name => {
      const repoUrl = `git.acme.dev?owner=platforms&repo=${encodeURIComponent(
        name,
      )}`;
      expect(
        check({ name, repoUrl })
          .filter(({ level }) => level === 'error')
          .map(({ rule, field }) => [rule, field]),
      ).toEqual([['name', 'name']]);
      expect(
        check({ name, repoUrl: 'elsewhere?owner=a&repo=b' }).map(
          ({ field }) => field,
        ),
      ).toContain('repoUrl');
    },
  );

  it('refuses what is taken, in this account and in the catalog', () => {
    const taken = [
      {
        entityRef: 'resource:default/checkout',
        cluster: 'sandbox/us-east-1/checkout',
        owner: 'group:default/team-web',
      },
      { entityRef: 'resource:default/checkout-2' },
      {
        entityRef: 'resource:default/other',
        cluster: 'data-dev/us-east-1/other',
      },
    ];
    expect(errorsOf({}, { taken })[0]).toMatchObject({
      message:
        'sandbox already has a cluster named checkout in us-east-1 (owner team-web). Try `checkout-3`.',
      fix: { set: { name: 'checkout-3' } },
    });
    expect(errorsOf({ name: 'other' }, { taken })[0].message).toBe(
      'resource:default/other exists already (data-dev): entity names are one space for the whole catalog. Try `other-2`.',
    );
  });

  it('refuses a repository that holds another platform', () => {
    const taken = [
      {
        entityRef: 'resource:default/old',
        location:
          'https://git.acme.dev/platforms/checkout/src/branch/main/catalog-info.yaml',
      },
    ];
    expect(errorsOf({}, { taken })[0]).toMatchObject({
      field: 'repoUrl',
      message:
        'platforms/checkout exists on git.acme.dev and describes a platform already. Choose another name.',
    });
    expect(
      errorsOf(
        { repoUrl: 'git.acme.dev?owner=platforms&repo=check' },
        { taken },
      ),
    ).toEqual([]);
  });

  it('refuses an owner and an account that are not the user’s', () => {
    const userGroups = ['group:default/team-checkout'];
    expect(errorsOf({ owner: 'team-web' }, { userGroups })[0].message).toBe(
      'Choose a group you belong to; team-web would take this platform away from you.',
    );
    const accounts = [
      exampleAccount({ allowedGroups: ['group:default/data-admins'] }),
    ];
    expect(errorsOf({}, { userGroups, accounts })[0]).toMatchObject({
      field: 'account',
      message: expect.stringContaining('sandbox needs group data-admins'),
    });
    // Without a known user the owner decides.
    expect(errorsOf({}, { accounts })[0]).toMatchObject({ field: 'owner' });
  });

  it('refuses hosted runners, whose address is not fixed', () => {
    const accounts = [
      exampleAccount({
        apply: { by: 'github-actions', runner: 'hosted' },
      }),
    ];
    const repoUrl = 'github.com?owner=acme&repo=checkout';
    expect(errorsOf({ repoUrl }, { accounts })[0].message).toBe(
      'Hosted runners have no fixed address, so they could not reach the API. Three ways out: apply by a person, a runner inside the VPC, or private endpoint with CodeBuild.',
    );
    expect(
      errorsOf({ repoUrl, endpoint: 'private' }, { accounts })[0].message,
    ).toMatch(/private API endpoint/);
    // Other hosts than GitHub cannot run GitHub Actions.
    expect(errorsOf({}, { accounts })[0]).toMatchObject({ field: 'account' });
  });
});
