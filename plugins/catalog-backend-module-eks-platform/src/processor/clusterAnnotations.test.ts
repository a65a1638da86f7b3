import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  AccountProfiles,
  type AccountProfile,
  type AwsAccounts,
  type ClusterConnections,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import { mockClient } from 'aws-sdk-client-mock';
import { readClusterAnnotations } from './clusterAnnotations';

const s3 = mockClient(S3Client);
const describeCluster = jest.fn();
const ref = { account: 'sandbox', region: 'us-east-1', name: 'bluesky' };

function read() {
  return readClusterAnnotations(ref, {
    aws: { s3: () => new S3Client({}) } as Partial<AwsAccounts> as AwsAccounts,
    connections: {
      describe: describeCluster,
    } as Partial<ClusterConnections> as ClusterConnections,
    profiles: new AccountProfiles([
      {
        alias: 'sandbox',
        accountId: '111122223333',
        readerRole: 'reader',
        state: { bucket: 'b', region: 'us-east-1' },
      } as AccountProfile,
    ]),
    now: () => new Date('2026-11-21T12:00:00Z'),
  });
}

const active = {
  facts: { status: 'ACTIVE', createdAt: '2026-01-01T00:00:00Z' },
  endpoint: 'https://abc',
  certificateAuthority: 'Q0E=',
};

describe('readClusterAnnotations', () => {
  beforeEach(() => {
    s3.reset();
    s3.on(GetObjectCommand).rejects({ name: 'NoSuchKey' });
    describeCluster.mockReset();
  });

  it('names the API server of a cluster that is there, and no role or account', async () => {
    describeCluster.mockResolvedValue(active);
    const annotations = await read();
    expect(annotations).toEqual({
      'kubernetes.io/api-server': 'https://abc',
      'kubernetes.io/api-server-certificate-authority': 'Q0E=',
      'kubernetes.io/auth-provider': 'aws',
      'kubernetes.io/x-k8s-aws-id': 'bluesky',
      'eks-platform.io/lifecycle': 'ready',
    });
    expect(JSON.stringify(annotations)).not.toMatch(/arn:|111122223333/);
  });

  it('gives only the life cycle of a cluster without API server', async () => {
    describeCluster.mockResolvedValue(undefined);
    expect(await read()).toEqual({
      'eks-platform.io/lifecycle': 'not-applied',
    });
    describeCluster.mockResolvedValue({ facts: { status: 'CREATING' } });
    expect(await read()).toEqual({ 'eks-platform.io/lifecycle': 'creating' });
  });

  it('does without the report of a cluster that is there, but not of one that is not', async () => {
    s3.on(GetObjectCommand).rejects({ name: 'AccessDenied' });
    describeCluster.mockResolvedValue(active);
    expect(await read()).toMatchObject({
      'eks-platform.io/lifecycle': 'ready',
    });
    describeCluster.mockResolvedValue(undefined);
    await expect(read()).rejects.toThrow('s3:GetObject is denied');
    describeCluster.mockRejectedValue(new Error('no answer'));
    await expect(read()).rejects.toThrow('no answer');
  });

  it('keeps no entity waiting for an EKS that does not answer', async () => {
    jest.useFakeTimers();
    try {
      describeCluster.mockReturnValue(new Promise(() => {}));
      const reading = read().catch(error => error.message);
      await jest.advanceTimersByTimeAsync(10_000);
      expect(await reading).toBe(
        'eks:DescribeCluster gave no answer within 10 s',
      );
    } finally {
      jest.useRealTimers();
    }
  });
});
