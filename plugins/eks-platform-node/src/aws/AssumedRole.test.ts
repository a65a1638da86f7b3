import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import { AssumedRole } from './AssumedRole';

const sts = mockClient(STSClient);
let now = new Date('2026-11-21T12:00:00Z');

function answer(key: string, minutes = 60) {
  return {
    Credentials: {
      AccessKeyId: key,
      SecretAccessKey: 'secret',
      SessionToken: 'session',
      Expiration: new Date(now.getTime() + minutes * 60_000),
    },
  };
}

function role() {
  return new AssumedRole({
    sts: () => new STSClient({}),
    role: {
      arn: 'arn:aws:iam::111122223333:role/reader',
      name: 'reader',
      account: 'sandbox',
    },
    externalId: 'shared',
    now: () => now,
  });
}

describe('AssumedRole', () => {
  beforeEach(() => {
    sts.reset();
    now = new Date('2026-11-21T12:00:00Z');
  });

  it('asks once for all callers, and again before the session ends', async () => {
    sts.on(AssumeRoleCommand).resolves(answer('first'));
    const reader = role();
    const all = await Promise.all([1, 2, 3].map(() => reader.getCredentials()));
    expect(all.map(c => c.accessKeyId)).toEqual(['first', 'first', 'first']);
    expect(sts.calls()).toHaveLength(1);
    expect(sts.call(0).args[0].input).toMatchObject({
      RoleArn: 'arn:aws:iam::111122223333:role/reader',
      ExternalId: 'shared',
    });

    now = new Date('2026-11-21T12:44:00Z');
    await reader.getCredentials();
    expect(sts.calls()).toHaveLength(1);

    now = new Date('2026-11-21T12:46:00Z');
    sts.on(AssumeRoleCommand).resolves(answer('second'));
    expect((await reader.getCredentials()).accessKeyId).toBe('second');
  });

  it('uses a session to its end while STS does not answer', async () => {
    sts.on(AssumeRoleCommand).resolves(answer('first'));
    const reader = role();
    await reader.getCredentials();
    sts.on(AssumeRoleCommand).rejects({ name: 'ThrottlingException' });
    now = new Date('2026-11-21T12:50:00Z');
    expect((await reader.getCredentials()).accessKeyId).toBe('first');
    now = new Date('2026-11-21T13:00:00Z');
    await expect(reader.getCredentials()).rejects.toThrow(
      'sts:AssumeRole gave no answer in account sandbox: ThrottlingException',
    );
  });

  it('names the role in a refusal, keeps no failure and tells no account id', async () => {
    const denial = Object.assign(
      new Error('User: arn:aws:iam::999999999999:role/b is not authorized'),
      { name: 'AccessDenied' },
    );
    sts.on(AssumeRoleCommand).rejectsOnce(denial).resolves(answer('later'));
    const reader = role();
    await expect(reader.getCredentials()).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: 'Backstage may not assume role reader of account sandbox',
      next: expect.stringContaining('trust policy of reader'),
    });
    expect((await reader.getCredentials()).accessKeyId).toBe('later');
  });
});
