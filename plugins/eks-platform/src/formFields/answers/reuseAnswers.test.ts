import { reuseAnswers } from './reuseAnswers';

it('leaves out what belongs to the one platform', () => {
  expect(
    reuseAnswers({
      name: 'shop',
      repoUrl: 'git.acme.dev?owner=platforms&repo=shop',
      description: 'Basket',
      vpcCidr: '10.1.0.0/16',
      vpcId: '',
      zones: 2,
      edited: ['name', 'repoUrl', 'zones', 'subnets.intra.1'],
    }),
  ).toEqual({ zones: 2, edited: ['zones'] });
});

it('does not say what is the user’s where nobody recorded it', () => {
  expect(reuseAnswers({ name: 'shop', zones: 2 })).toEqual({ zones: 2 });
});
