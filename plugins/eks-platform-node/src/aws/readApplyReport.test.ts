import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import type { AccountProfile } from '../accounts/AccountProfile';
import type { AwsAccounts } from './AwsAccounts';
import { readApplyReport } from './readApplyReport';

const s3 = mockClient(S3Client);
const profile = {
  alias: 'sandbox',
  readerRole: 'reader',
  state: { bucket: 'acme-tofu', region: 'eu-west-1' },
} as AccountProfile;
const ref = { account: 'sandbox', region: 'us-east-1', name: 'bluesky' };
const s3Of = jest.fn(() => new S3Client({}));

function read() {
  return readApplyReport({ s3: s3Of } as Partial<AwsAccounts> as AwsAccounts, {
    ref,
    profile,
    signal: AbortSignal.timeout(1000),
  });
}

function object(text: string) {
  return { Body: { transformToString: async () => text } as any };
}

const report = {
  schemaVersion: 1,
  cluster: 'bluesky',
  operation: 'apply',
  commit: '0123456',
  startedAt: '2026-11-21T11:30:00Z',
  updatedAt: '2026-11-21T11:59:00Z',
  result: 'running',
  roots: [],
};

describe('readApplyReport', () => {
  beforeEach(() => s3.reset());

  it('reads the object of the cluster from the bucket of the states', async () => {
    s3.on(GetObjectCommand).resolves(object(JSON.stringify(report)));
    expect(await read()).toMatchObject({ commit: '0123456' });
    expect(s3.call(0).args[0].input).toEqual({
      Bucket: 'acme-tofu',
      Key: 'reports/bluesky.json',
    });
    expect(s3Of).toHaveBeenCalledWith({
      account: 'sandbox',
      region: 'eu-west-1',
    });
  });

  it('tells a missing report from a denied one and from one that is none', async () => {
    s3.on(GetObjectCommand).rejects({ name: 'NoSuchKey' });
    expect(await read()).toBeUndefined();

    s3.on(GetObjectCommand).rejects({ name: 'AccessDenied' });
    await expect(read()).rejects.toThrow(
      's3:GetObject is denied to role reader of account sandbox, or there is no reports/bluesky.json yet',
    );

    // Nobody can have applied without the bucket, but then it is not known either.
    s3.on(GetObjectCommand).rejects({ name: 'NoSuchBucket' });
    await expect(read()).rejects.toThrow(
      'no state bucket: correct state.bucket of account profile sandbox',
    );

    s3.on(GetObjectCommand).resolves(object('<html>'));
    await expect(read()).rejects.toThrow('reports/bluesky.json is no JSON');

    const unknown = { ...report, result: 'half' };
    s3.on(GetObjectCommand).resolves(object(JSON.stringify(unknown)));
    await expect(read()).rejects.toThrow('is no apply report: result:');
  });
});
