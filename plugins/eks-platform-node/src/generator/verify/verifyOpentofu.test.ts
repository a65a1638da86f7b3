import { DamagedPlatform, lineOf } from './__testUtils__/DamagedPlatform';

describe('verification of OpenTofu', () => {
  let platform: DamagedPlatform;
  beforeAll(async () => {
    platform = await DamagedPlatform.create();
  });

  it('sees HCL that does not parse', async () => {
    expect(
      await platform.failuresOf(
        platform.withFile('infra/cluster/x.tf', 'locals {\n  a = "x\n}\n'),
        'opentofu-syntax',
      ),
    ).toEqual([
      expect.objectContaining({ file: 'infra/cluster/x.tf', line: 2 }),
    ]);
  });

  it('sees an input that the module does not have', async () => {
    const file = 'infra/cluster/eks.tf';
    const changed = platform.withChange(
      file,
      'kubernetes_version =',
      'cluster_version =',
    );
    expect(await platform.failuresOf(changed, 'module-inputs')).toEqual([
      {
        file,
        line: lineOf(changed, file, 'cluster_version ='),
        message: 'module eks: 21.19.0 has no input "cluster_version"',
      },
    ]);
  });

  it('sees a module of another version', async () => {
    expect(
      await platform.failuresOf(
        platform.withChange('infra/network/vpc.tf', '"6.6.0"', '"5.0.0"'),
        'module-inputs',
      ),
    ).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('is not in the table'),
      }),
    ]);
  });

  it('sees references to nothing, and values for nothing', async () => {
    const failures = await platform.failuresOf(
      [
        ...platform.withChange(
          'infra/clusters/bluesky.tfvars',
          /^region /m,
          'regoin ',
        ),
        {
          path: 'infra/cluster/x.tf',
          content:
            'locals {\n  a = var.nothing\n  b = module.eks.no_such_output\n  c = local.a\n}\n',
        },
      ],
      'opentofu-references',
    );
    expect(failures.map(failure => failure.message)).toEqual(
      expect.arrayContaining([
        'var.nothing is not declared in infra/cluster',
        'module eks has no output "no_such_output"',
        'no root has a variable regoin',
        'variable region has no default and no value in infra/clusters/bluesky.tfvars',
      ]),
    );
  });

  it('sees an identity for another service account', async () => {
    const file = 'infra/cluster/external-dns.tf';
    expect(
      await platform.failuresOf(
        platform.withChange(
          file,
          '"external-dns"\n      service_account',
          '"kube-system"\n      service_account',
        ),
        'pod-identity',
      ),
    ).toEqual([
      {
        file,
        line: expect.any(Number),
        message:
          'module external_dns_identity: nothing runs as kube-system/external-dns',
      },
      {
        component: 'external-dns',
        file: 'components/external-dns/component.yaml',
        message:
          'identities: no role is given to external-dns/external-dns in infra/',
      },
    ]);
  });

  it('sees subnets that overlap', async () => {
    expect(
      await platform.failuresOf(
        platform.withChange(
          'infra/clusters/bluesky.tfvars',
          '"10.0.49.0/24"',
          '"10.0.16.0/24"',
        ),
        'subnets',
      ),
    ).toEqual([
      {
        file: 'infra/clusters/bluesky.tfvars',
        line: expect.any(Number),
        message: '10.0.16.0/24 overlaps 10.0.16.0/20 of private_subnets',
      },
    ]);
  });
});
