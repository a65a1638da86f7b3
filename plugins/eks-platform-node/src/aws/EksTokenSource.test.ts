import { EksTokenSource } from './EksTokenSource';

let now = new Date('2026-11-21T12:00:00Z');
const credentials = jest.fn(async () => ({
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'secret',
  sessionToken: 'session',
}));

function source(region = 'us-east-1') {
  return new EksTokenSource({
    clusterName: 'bluesky',
    region,
    credentials,
    now: () => now,
  });
}

function urlOf(token: string): URL {
  const [prefix, encoded] = token.split('.');
  expect(prefix).toBe('k8s-aws-v1');
  return new URL(Buffer.from(encoded, 'base64url').toString());
}

describe('EksTokenSource', () => {
  beforeEach(() => {
    now = new Date('2026-11-21T12:00:00Z');
    credentials.mockClear();
  });

  it('presigns GetCallerIdentity for one cluster', async () => {
    const url = urlOf(await source().getToken());
    expect(url.origin).toBe('https://sts.us-east-1.amazonaws.com');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      Action: 'GetCallerIdentity',
      'X-Amz-Date': '20261121T120000Z',
      'X-Amz-Expires': '60',
      'X-Amz-SignedHeaders': 'host;x-k8s-aws-id',
      'X-Amz-Security-Token': 'session',
    });
    expect(url.search).not.toContain('+');
    const china = urlOf(await source('cn-north-1').getToken());
    expect(china.hostname).toBe('sts.cn-north-1.amazonaws.com.cn');
  });

  it('shares a token for twelve minutes', async () => {
    const tokens = source();
    const [first, same] = await Promise.all([
      tokens.getToken(),
      tokens.getToken(),
    ]);
    expect(same).toBe(first);
    now = new Date('2026-11-21T12:11:59Z');
    expect(await tokens.getToken()).toBe(first);
    now = new Date('2026-11-21T12:12:00Z');
    expect(await tokens.getToken()).not.toBe(first);
    expect(credentials).toHaveBeenCalledTimes(2);
  });

  it('forgets a refused token, but not the one that took its place', async () => {
    const tokens = source();
    const refused = await tokens.getToken();
    now = new Date('2026-11-21T12:01:00Z');
    await tokens.refuse(refused);
    const renewed = await tokens.getToken();
    expect(renewed).not.toBe(refused);
    await tokens.refuse(refused);
    expect(await tokens.getToken()).toBe(renewed);
  });

  it('keeps no failure', async () => {
    const tokens = source();
    credentials.mockRejectedValueOnce(new Error('no role'));
    await expect(tokens.getToken()).rejects.toThrow('no role');
    await expect(tokens.getToken()).resolves.toContain('k8s-aws-v1.');
  });
});
