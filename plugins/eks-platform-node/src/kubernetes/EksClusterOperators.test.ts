import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AccountProfile } from '../accounts/AccountProfile';
import { AccountProfiles } from '../accounts/AccountProfiles';
import type { AwsAccounts } from '../aws/AwsAccounts';
import { EksClusterOperators } from './EksClusterOperators';

const ref = { account: 'sandbox', region: 'us-east-1', name: 'bluesky' };
const signal = () => AbortSignal.timeout(5000);
const PATH =
  '/apis/kustomize.toolkit.fluxcd.io/v1/namespaces/web/kustomizations/shop';

describe('EksClusterOperators', () => {
  let server: Server;
  let answer: RequestListener;

  beforeAll(async () => {
    server = createServer((req, res) => answer(req, res));
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  function operators(profile: Partial<AccountProfile>, endpoint = true) {
    const { port } = server.address() as AddressInfo;
    const aws: Partial<AwsAccounts> = {
      getOperatorCredentials: () =>
        profile.operatorRole === undefined
          ? undefined
          : async () => ({
              accessKeyId: 'AKIDOPERATOR',
              secretAccessKey: 'secret',
            }),
    };
    return new EksClusterOperators({
      profiles: new AccountProfiles([
        { alias: 'sandbox', ...profile } as AccountProfile,
      ]),
      aws: aws as AwsAccounts,
      connections: {
        describe: async () =>
          ({
            endpoint: endpoint ? `http://127.0.0.1:${port}` : undefined,
            certificateAuthority: 'Q0E=',
          } as never),
      },
    });
  }

  it('merges a patch with a token of the operator role', async () => {
    let seen = '';
    answer = (req, res) => {
      const { method, url, headers } = req;
      let body = '';
      req.on('data', chunk => {
        body += chunk;
      });
      req.on('end', () => {
        const token = headers.authorization!.replace('Bearer k8s-aws-v1.', '');
        const signed = Buffer.from(token, 'base64url').toString();
        seen = [
          method,
          url,
          headers['content-type'],
          /AKID\w+/.exec(signed)?.[0],
          body,
        ].join(' | ');
        res.end('{"kind":"Kustomization"}');
      });
    };
    const cached = operators({ operatorRole: 'operator' });
    const operator = await cached.find(ref);
    expect(await cached.find(ref)).toBe(operator);
    const patched = await operator!.patch(
      PATH,
      { spec: { suspend: true } },
      { signal: signal(), query: { fieldManager: 'portal' } },
    );
    expect(patched).toEqual({ kind: 'Kustomization' });
    expect(seen).toBe(
      `PATCH | ${PATH}?fieldManager=portal | application/merge-patch+json | AKIDOPERATOR | {"spec":{"suspend":true}}`,
    );
  });

  it('finds none without a role, and none before there is an API server', async () => {
    expect(await operators({}).find(ref)).toBeUndefined();
    await expect(
      operators({ operatorRole: 'operator' }, false).find(ref),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it.each([
    [
      422,
      "kustomizations \"shop\" is forbidden: ValidatingAdmissionPolicy 'platform-portal-operate-only' with binding 'platform-portal-operate-only' denied request: the portal may change no other annotation",
      'NotAllowedError',
      'refuses it by policy: the portal may change no other annotation',
    ],
    [
      403,
      'User "arn:aws:sts::111122223333:assumed-role/x" cannot patch',
      'NotAllowedError',
      'does not let platform-portal:operators do this to shop',
    ],
    [404, 'not found', 'NotFoundError', 'has no shop'],
    [409, 'the object has been modified', 'ConflictError', 'look again'],
    [500, 'boom', 'ServiceUnavailableError', 'answered 500 for shop'],
  ])('translates %s', async (status, message, name, says) => {
    answer = (_req, res) =>
      res.writeHead(status).end(JSON.stringify({ kind: 'Status', message }));
    const operator = await operators({ operatorRole: 'operator' }).find(ref);
    const error = await operator!
      .patch(PATH, {}, { signal: signal() })
      .catch((e: Error) => e);
    expect(error).toMatchObject({
      name,
      message: expect.stringContaining(says),
    });
    expect(String(error)).not.toContain('111122223333');
  });
});
