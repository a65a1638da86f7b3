import { mockServices } from '@backstage/backend-test-utils';
import type { AccountProfile } from '../accounts/AccountProfile';
import { AccountProfiles } from '../accounts/AccountProfiles';
import { AssumeRoleAwsAccounts } from './AssumeRoleAwsAccounts';

const accounts = AssumeRoleAwsAccounts.fromConfig(
  mockServices.rootConfig(),
  new AccountProfiles([
    {
      alias: 'sandbox',
      accountId: '111122223333',
      partition: 'aws',
      regions: ['us-east-1'],
      readerRole: 'reader',
      adminRole: 'admin',
      operatorRole: 'operator',
      apply: { by: 'github-actions', planRole: 'plan', applyRole: 'apply' },
    } as AccountProfile,
  ]),
);
const roleOf = (account: string, name: string) => ({
  arn: `arn:aws:iam::${account}:role/${name}`,
});

describe('AssumeRoleAwsAccounts', () => {
  it.each(['reader', 'admin', 'operator', 'plan', 'apply', 'path/reader'])(
    'lends role %s of a profile to nobody who only names it',
    name => {
      const lend = () =>
        accounts.getRoleCredentials(roleOf('111122223333', name));
      expect(lend).toThrow('belongs to account profile sandbox');
      expect(lend).not.toThrow('111122223333');
    },
  );

  it('lends other roles, each with one set of credentials', () => {
    for (const role of [
      roleOf('111122223333', 'other'),
      roleOf('444455556666', 'reader'),
      {},
    ]) {
      expect(accounts.getRoleCredentials(role)).toEqual(expect.any(Function));
    }
  });
});
