import {
  DescribeAccessEntryCommand,
  DescribeClusterCommand,
  EKSClient,
} from '@aws-sdk/client-eks';
import { CoreV1Api } from '@kubernetes/client-node';
import { mockClient } from 'aws-sdk-client-mock';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { AccountProfile } from '../accounts/AccountProfile';
import { AccountProfiles } from '../accounts/AccountProfiles';
import type { AwsAccounts } from '../aws/AwsAccounts';
import { EksClusterConnections } from './EksClusterConnections';

const eks = mockClient(EKSClient);
const ref = { account: 'sandbox', region: 'us-east-1', name: 'bluesky' };
const profile = {
  alias: 'sandbox',
  accountId: '111122223333',
  partition: 'aws',
  readerRole: 'reader',
} as AccountProfile;
const aws = {
  eks: () => new EKSClient({}),
  getCredentials: () => async () => ({
    accessKeyId: 'AKIDEXAMPLE',
    secretAccessKey: 'secret',
  }),
} as Partial<AwsAccounts> as AwsAccounts;

let now = new Date('2026-11-21T12:00:00Z');
let server: Server;
let answer: RequestListener;
const sockets = new Set<Socket>();

function connections() {
  return new EksClusterConnections({
    profiles: new AccountProfiles([profile]),
    aws,
    now: () => now,
  });
}

function describeAs(status: string, endpoint?: string) {
  eks.on(DescribeClusterCommand).resolves({
    cluster: {
      status: status as 'ACTIVE',
      version: '1.36',
      endpoint,
      certificateAuthority: endpoint ? { data: 'Q0E=' } : undefined,
    },
  });
}

async function readAll(path = '/api/v1/nodes') {
  const connection = await connections().get(ref);
  const body = await connection.read(path, {
    signal: AbortSignal.timeout(5000),
  });
  let text = '';
  for await (const chunk of body) {
    text += Buffer.from(chunk).toString();
  }
  return text;
}

describe('EksClusterConnections', () => {
  beforeAll(async () => {
    server = createServer((req, res) => answer(req, res));
    server.on('connection', socket => sockets.add(socket));
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => {
    sockets.forEach(socket => socket.destroy());
    server.close();
  });
  beforeEach(() => {
    eks.reset();
    now = new Date('2026-11-21T12:00:00Z');
    const { port } = server.address() as AddressInfo;
    describeAs('ACTIVE', `http://127.0.0.1:${port}`);
    answer = (_req, res) =>
      res
        .writeHead(200, { 'content-type': 'application/json' })
        .end('{"items":[]}');
  });

  it('asks EKS once a minute, and at once again after a failure', async () => {
    const cached = connections();
    await Promise.all([cached.describe(ref), cached.describe(ref)]);
    expect(eks.calls()).toHaveLength(1);
    now = new Date('2026-11-21T12:01:00Z');
    expect((await cached.describe(ref))?.facts.version).toBe('1.36');
    expect(eks.calls()).toHaveLength(2);
    await cached.describe(ref, { maxAgeMs: 0 });
    expect(eks.calls()).toHaveLength(3);

    eks.on(DescribeClusterCommand).rejects({ name: 'AccessDeniedException' });
    for (const calls of [4, 5]) {
      await expect(cached.describe(ref, { maxAgeMs: 0 })).rejects.toThrow(
        'eks:DescribeCluster is denied to role reader of account sandbox',
      );
      expect(eks.calls()).toHaveLength(calls);
    }
  });

  it('takes an absent cluster and one without endpoint for answers', async () => {
    eks
      .on(DescribeClusterCommand)
      .rejects({ name: 'ResourceNotFoundException' });
    expect(await connections().describe(ref)).toBeUndefined();
    expect(await connections().find(ref)).toBeUndefined();
    await expect(connections().get(ref)).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining('sandbox/us-east-1/bluesky'),
    });
    describeAs('CREATING');
    expect(await connections().find(ref)).toBeUndefined();
    await expect(
      connections().find({ ...ref, account: 'other' }),
    ).rejects.toThrow('No account profile "other"');
  });

  it('keeps one connection and one pool, until the cluster is made again', async () => {
    sockets.clear();
    const cached = connections();
    const connection = await cached.get(ref);
    expect(await cached.get(ref)).toBe(connection);
    const api = connection.kubeConfig().makeApiClient(CoreV1Api);
    for (let i = 0; i < 5; i++) {
      await api.listNode();
      const signal = AbortSignal.timeout(5000);
      const body = await connection.read('/api/v1/nodes', { signal });
      for await (const _ of body) {
        // Read to its end, so that the socket is free again.
      }
    }
    expect(sockets.size).toBeLessThanOrEqual(2);

    describeAs('ACTIVE', 'http://127.0.0.1:1');
    now = new Date('2026-11-21T12:02:00Z');
    expect(await cached.get(ref)).not.toBe(connection);
  });

  it('goes on with a connection that it has while EKS does not answer', async () => {
    const cached = connections();
    const connection = await cached.get(ref);
    eks.on(DescribeClusterCommand).rejects({ name: 'ThrottlingException' });
    now = new Date('2026-11-21T12:02:00Z');
    expect(await cached.get(ref)).toBe(connection);
    await expect(connections().get(ref)).rejects.toThrow('ThrottlingException');

    eks
      .on(DescribeClusterCommand)
      .rejects({ name: 'ResourceNotFoundException' });
    expect(await cached.find(ref)).toBeUndefined();
    eks.on(DescribeClusterCommand).rejects({ name: 'ThrottlingException' });
    now = new Date('2026-11-21T12:04:00Z');
    await expect(cached.find(ref)).rejects.toThrow('ThrottlingException');
  });

  it('replaces a refused token once, and explains it once, however many ask', async () => {
    const tokens = new Set<string>();
    let refuse = (token: string) => tokens.size === 1 && tokens.has(token);
    answer = (req, res) => {
      tokens.add(req.headers.authorization!);
      now = new Date(now.getTime() + 1000);
      res
        .writeHead(refuse(req.headers.authorization!) ? 401 : 200)
        .end('{"items":[]}');
    };
    const connection = await connections().get(ref);
    const ask = () =>
      connection.read('/api/v1/nodes', { signal: AbortSignal.timeout(5000) });
    const first = await connection.getToken();
    refuse = token => token === `Bearer ${first}`;
    await Promise.all([ask(), ask(), ask(), ask()]);
    expect(tokens.size).toBe(2);

    refuse = () => true;
    eks
      .on(DescribeAccessEntryCommand)
      .rejects({ name: 'ResourceNotFoundException' });
    const refused = await Promise.allSettled([ask(), ask(), ask(), ask()]);
    expect(refused.map(r => r.status)).not.toContain('fulfilled');
    expect(eks.commandCalls(DescribeAccessEntryCommand)).toHaveLength(1);
  });

  it('follows no redirect, since a service behind the API server could send one anywhere', async () => {
    const paths: string[] = [];
    answer = (req, res) => {
      paths.push(req.url!);
      res.writeHead(302, { location: '/elsewhere' }).end();
    };
    await expect(readAll()).rejects.toThrow('API server answered 302');
    expect(paths).toEqual(['/api/v1/nodes']);
  });

  it('hides account ids in the health issues of EKS', async () => {
    eks.on(DescribeClusterCommand).resolves({
      cluster: {
        status: 'ACTIVE',
        health: {
          issues: [
            { message: 'arn:aws:iam::111122223333:role/x may not be assumed' },
          ],
        },
      },
    });
    const described = await connections().describe(ref);
    expect(described?.facts.healthIssues).toEqual([
      {
        code: 'Unknown',
        message: 'arn:aws:iam::<account>:role/x may not be assumed',
      },
    ]);
  });

  it('waits no longer than it makes sense, whatever the server asks for', async () => {
    answer = (_req, res) =>
      res.writeHead(429, { 'retry-after': '9999999999' }).end();
    await expect(readAll()).rejects.toMatchObject({ retryAfterMs: 120_000 });
  });

  it('sends a token, and a fresh one when it is refused', async () => {
    const tokens: string[] = [];
    answer = (req, res) => {
      tokens.push(req.headers.authorization ?? '');
      now = new Date(now.getTime() + 1000);
      res.writeHead(tokens.length === 1 ? 401 : 200).end('{"items":[]}');
    };
    expect(await readAll()).toBe('{"items":[]}');
    expect(tokens[0]).toMatch(/^Bearer k8s-aws-v1\./);
    expect(tokens[1]).not.toBe(tokens[0]);
  });

  it('tells a missing access entry from a token that counts as expired', async () => {
    answer = (_req, res) => res.writeHead(401).end();
    eks
      .on(DescribeAccessEntryCommand)
      .rejects({ name: 'ResourceNotFoundException' });
    await expect(readAll()).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('no access entry for reader'),
      next: expect.stringContaining('infra/cluster'),
    });
    const [call] = eks.commandCalls(DescribeAccessEntryCommand);
    expect(call.args[0].input).toEqual({
      clusterName: 'bluesky',
      principalArn: 'arn:aws:iam::111122223333:role/reader',
    });

    eks.on(DescribeAccessEntryCommand).resolves({ accessEntry: {} });
    await expect(readAll()).rejects.toThrow('the token counts as expired');

    eks
      .on(DescribeAccessEntryCommand)
      .rejects({ name: 'AccessDeniedException' });
    await expect(readAll()).rejects.toMatchObject({
      message: expect.stringContaining('is not known'),
      next: 'Allow eks:DescribeAccessEntry in the policy of reader',
    });
  });

  it.each([
    [
      403,
      'NotAllowedError',
      'does not let platform-portal:readers list nodepools.karpenter.sh',
    ],
    [404, 'NotFoundError', 'has no nodepools.karpenter.sh'],
    [410, 'ResourceExpiredError', 'too old'],
    [429, 'ServiceUnavailableError', 'too busy'],
    [500, 'ServiceUnavailableError', 'answered 500 for nodepools.karpenter.sh'],
  ])('translates %s to %s', async (status, name, message) => {
    answer = (_req, res) =>
      res.writeHead(status, { 'retry-after': '7' }).end('arn:111122223333');
    const error = await readAll('/apis/karpenter.sh/v1/nodepools').catch(
      e => e,
    );
    expect(error).toMatchObject({
      name,
      message: expect.stringContaining(message),
    });
    expect(error.message).not.toContain('111122223333');
    expect(error.retryAfterMs).toBe(status >= 429 ? 7000 : undefined);
  });

  it('names why there is no answer, also in the midst of one', async () => {
    answer = (_req, res) => {
      res.write('{"items":[');
      setTimeout(() => res.destroy(), 20);
    };
    await expect(readAll()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('No answer from the API server'),
    });
    const closed = createServer();
    await new Promise<void>(done => closed.listen(0, '127.0.0.1', done));
    const { port } = closed.address() as AddressInfo;
    await new Promise(done => closed.close(done));
    describeAs('ACTIVE', `http://127.0.0.1:${port}`);
    await expect(readAll()).rejects.toThrow('API server: ECONNREFUSED');
  });
});
