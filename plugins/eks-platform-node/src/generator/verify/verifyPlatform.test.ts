import { DamagedPlatform } from './__testUtils__/DamagedPlatform';
import { verifyPlatform } from './verifyPlatform';

describe('verifyPlatform', () => {
  let platform: DamagedPlatform;
  beforeAll(async () => {
    platform = await DamagedPlatform.create();
  });

  it('passes the golden platform', async () => {
    const checks = await verifyPlatform(platform);
    expect(checks.flatMap(check => check.failures)).toEqual([]);
    expect(checks).toHaveLength(19);
    // A check that looks at nothing proves nothing.
    expect(checks.filter(check => !check.count)).toEqual([]);
  });

  it('sees an entity of another owner or cluster', async () => {
    expect(
      await platform.failuresOf(
        platform.withChange(
          'catalog-info.yaml',
          'sandbox/us-east-1/bluesky',
          'sandbox/us-east-1/other',
        ),
        'catalog',
      ),
    ).toEqual([
      expect.objectContaining({
        message: 'eks-platform.io/cluster should be sandbox/us-east-1/bluesky',
      }),
    ]);
  });

  it.each([
    ['account = "111122223333"\n', 'looks like an AWS account id'],
    ['arn:aws:iam::111122223333:role/x', 'account id'],
    ['-----BEGIN RSA PRIVATE KEY-----', 'is a private key'],
    ['AKIAIOSFODNN7EXAMPLE', 'is an AWS access key'],
  ])('sees the secret %j', async (content, message) => {
    const [failure] = await platform.failuresOf(
      platform.withFile('docs/x.md', content),
      'secrets',
    );
    expect(failure).toMatchObject({ file: 'docs/x.md', line: 1 });
    expect(failure.message).toContain(message);
    expect(failure.message).not.toContain('1111');
  });

  it('sees a Secret with data', async () => {
    const content = 'apiVersion: v1\nkind: Secret\nstringData: { a: b }\n';
    expect(
      await platform.failuresOf(
        platform.withFile('kube/secret.yaml', content),
        'secrets',
      ),
    ).toEqual([
      { file: 'kube/secret.yaml', line: 1, message: 'is a Secret with data' },
    ]);
  });

  it.each([
    'x: ${{ spec.name }}',
    '{% if a %}',
    '# TODO later',
    '[object Object]',
    'name: <your-name>',
  ])('sees the leftover %j', async content => {
    expect(
      await platform.failuresOf(
        platform.withFile('docs/x.md', content),
        'leftovers',
      ),
    ).toEqual([expect.objectContaining({ file: 'docs/x.md', line: 1 })]);
  });

  it('sees a fact in a second place', async () => {
    const shared = 'kube/apps/base/hello/deployment.yaml';
    const text = 'metadata:\n  labels: { cluster: bluesky }';
    expect(
      await platform.failuresOf(
        platform.withChange(shared, 'metadata:', text),
        'one-home',
      ),
    ).toEqual([
      {
        file: shared,
        line: expect.any(Number),
        message:
          'repeats the name of the cluster, whose home is infra/clusters/bluesky.tfvars',
      },
    ]);
    const own = 'kube/clusters/bluesky/flux-instance.yaml';
    expect(
      (
        await platform.failuresOf(
          platform.withChange(
            own,
            '  name: flux',
            '  name: flux # 10.0.0.0/16',
          ),
          'one-home',
        )
      )[0].message,
    ).toMatch(/^repeats the range of the VPC/);
    const source = 'kube/infra/controllers/traefik/source.yaml';
    expect(
      (
        await platform.failuresOf(
          platform.withFile(
            'kube/infra/controllers/traefik/other.yaml',
            platform.files.find(item => item.path === source)!.content,
          ),
          'one-home',
        )
      )[0].message,
    ).toContain('is a second source of oci://');
  });
});
