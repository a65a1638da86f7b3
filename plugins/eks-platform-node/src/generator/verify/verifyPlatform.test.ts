import { readFileSync } from 'node:fs';
import path from 'node:path';
import { platformAnswersSchema } from '@eks-platform/backstage-plugin-eks-platform-common';
import type {
  PlatformSpec,
  RenderedFile,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { parse } from 'yaml';
import { loadTemplateLibrary } from '../loadTemplateLibrary';
import { renderPlatform } from '../renderPlatform';
import { resolvePlatform } from '../resolvePlatform';
import type { TemplateLibrary } from '../TemplateLibrary';
import { exampleContext } from '../testing/exampleContext';
import { verifyPlatform } from './verifyPlatform';

const template = path.resolve(
  __dirname,
  '../../../../../templates/eks-platform',
);

describe('verifyPlatform', () => {
  let library: TemplateLibrary;
  let spec: PlatformSpec;
  let files: RenderedFile[];

  beforeAll(async () => {
    library = await loadTemplateLibrary(template);
    const given = platformAnswersSchema.parse(
      parse(
        readFileSync(
          path.join(template, 'golden/bluesky/answers.yaml'),
          'utf8',
        ),
      ),
    );
    spec = resolvePlatform({
      given,
      library,
      context: exampleContext(library),
    }).spec;
    files = renderPlatform({ library, spec });
  });

  it('passes the golden platform', async () => {
    const checks = await verifyPlatform({ files, spec, library });
    expect(checks.flatMap(check => check.failures)).toEqual([]);
    expect(checks).toHaveLength(19);
    // A check that looks at nothing proves nothing.
    expect(checks.filter(check => !check.count)).toEqual([]);
  });

  /** Changes one file; the test fails when there was nothing to change. */
  function withChange(file: string, from: string | RegExp, to: string) {
    return files.map(item => {
      if (item.path !== file) {
        return item;
      }
      const content = item.content.replace(from, to);
      expect(content).not.toBe(item.content);
      return { ...item, content };
    });
  }

  const withFile = (file: string, content: string) => [
    ...files,
    { path: file, content },
  ];

  const without = (file: string) => {
    const rest = files.filter(item => item.path !== file);
    expect(rest).toHaveLength(files.length - 1);
    return rest;
  };

  async function failuresOf(changed: RenderedFile[], id: string) {
    const checks = await verifyPlatform({ files: changed, spec, library });
    const check = checks.find(item => item.id === id)!;
    expect(check.state).toBe('failed');
    return check.failures;
  }

  const lineOf = (changed: RenderedFile[], file: string, text: string) =>
    changed
      .find(item => item.path === file)!
      .content.split('\n')
      .findIndex(line => line.includes(text)) + 1;

  it('sees YAML that does not parse', async () => {
    expect(
      await failuresOf(withFile('kube/x.yaml', 'a: 1\nb: [\n'), 'yaml'),
    ).toContainEqual(expect.objectContaining({ file: 'kube/x.yaml' }));
  });

  it('sees HCL that does not parse', async () => {
    expect(
      await failuresOf(
        withFile('infra/cluster/x.tf', 'locals {\n  a = "x\n}\n'),
        'opentofu-syntax',
      ),
    ).toEqual([
      expect.objectContaining({ file: 'infra/cluster/x.tf', line: 2 }),
    ]);
  });

  it('sees an input that the module does not have', async () => {
    const file = 'infra/cluster/eks.tf';
    const changed = withChange(
      file,
      'kubernetes_version =',
      'cluster_version =',
    );
    expect(await failuresOf(changed, 'module-inputs')).toEqual([
      {
        file,
        line: lineOf(changed, file, 'cluster_version ='),
        message: 'module eks: 21.19.0 has no input "cluster_version"',
      },
    ]);
  });

  it('sees a module of another version', async () => {
    expect(
      await failuresOf(
        withChange('infra/network/vpc.tf', '"6.6.0"', '"5.0.0"'),
        'module-inputs',
      ),
    ).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('is not in the table'),
      }),
    ]);
  });

  it('sees references to nothing, and values for nothing', async () => {
    const failures = await failuresOf(
      [
        ...withChange('infra/clusters/bluesky.tfvars', /^region /m, 'regoin '),
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

  it.each([
    [
      'karpenter.sh/v1\nkind: NodePool',
      'karpenter.sh/v1beta1\nkind: NodePool',
      'karpenter.sh/v1beta1 NodePool is no kind of the pinned releases',
    ],
    ['  limits:', '  limit:', 'NodePool has no field spec.limit'],
  ])('sees a manifest of another release: %j', async (from, to, message) => {
    const file = 'kube/clusters/bluesky/capacity/nodepool-default.yaml';
    expect(
      await failuresOf(withChange(file, from, to), 'api-versions'),
    ).toEqual([{ file, line: expect.any(Number), message }]);
  });

  it('sees manifests that are missing, and ones that nobody applies', async () => {
    const gone = 'kube/infra/controllers/traefik/release.yaml';
    expect(await failuresOf(without(gone), 'kustomize')).toContainEqual({
      file: 'kube/infra/controllers/traefik/kustomization.yaml',
      line: expect.any(Number),
      message: 'release.yaml does not exist',
    });
    expect(
      await failuresOf(
        withFile(
          'kube/infra/x/namespace.yaml',
          'apiVersion: v1\nkind: Namespace\n',
        ),
        'kustomize',
      ),
    ).toEqual([
      {
        file: 'kube/infra/x/namespace.yaml',
        line: 1,
        message: 'is applied by no Kustomization',
      },
    ]);
  });

  it('sees gaps, circles and objects before their definition in the order of Flux', async () => {
    const flux = 'kube/clusters/bluesky/flux';
    expect(
      await failuresOf(
        withChange(`${flux}/capacity.yaml`, 'name: karpenter', 'name: nothing'),
        'flux-order',
      ),
    ).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          message: 'capacity waits for nothing, which does not exist',
        }),
        expect.objectContaining({
          message:
            'NodePool needs karpenter, but capacity does not wait for it',
        }),
      ]),
    );
    expect(
      await failuresOf(
        withChange(
          `${flux}/karpenter.yaml`,
          'spec:\n',
          'spec:\n  dependsOn:\n    - name: capacity\n',
        ),
        'flux-order',
      ),
    ).toContainEqual(
      expect.objectContaining({ message: 'karpenter waits for itself' }),
    );
  });

  it('sees substituted values without a source', async () => {
    expect(
      await failuresOf(
        withChange('infra/flux/runtime-info.tf', /^ +vpc_id .*$/m, ''),
        'runtime-info',
      ),
    ).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          file: 'kube/clusters/bluesky/runtime-info.example.yaml',
          message: 'vpc_id has no source in infra/flux/runtime-info.tf',
        }),
        expect.objectContaining({
          file: 'kube/infra/controllers/aws-load-balancer-controller/release.yaml',
          message: '${vpc_id} has no source in infra/flux/runtime-info.tf',
        }),
      ]),
    );
  });

  it('sees a Kustomization that would not substitute', async () => {
    expect(
      await failuresOf(
        withChange(
          'kube/clusters/bluesky/flux/karpenter.yaml',
          / {2}postBuild:[^]*$/,
          '',
        ),
        'runtime-info',
      ),
    ).toContainEqual(
      expect.objectContaining({
        message: expect.stringContaining(
          'Kustomization karpenter has no postBuild',
        ),
      }),
    );
  });

  it('sees an identity for another service account', async () => {
    const file = 'infra/cluster/external-dns.tf';
    expect(
      await failuresOf(
        withChange(
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

  it('sees system nodes that are too few, and controllers that may not run there', async () => {
    expect(
      await failuresOf(
        withChange(
          'infra/clusters/bluesky.tfvars',
          /^system_desired .*$/m,
          'system_desired = 2',
        ),
        'system-fit',
      ),
    ).toEqual([
      expect.objectContaining({
        file: 'infra/clusters/bluesky.tfvars',
        message: expect.stringContaining('do not fit'),
      }),
    ]);
    expect(
      await failuresOf(
        withChange(
          'kube/infra/controllers/karpenter/release.yaml',
          'CriticalAddonsOnly',
          'SomethingElse',
        ),
        'system-fit',
      ),
    ).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(
          'does not tolerate CriticalAddonsOnly',
        ),
      }),
    ]);
  });

  it.each([
    ['nodeSelector:\n      karpenter.sh/nodepool: default', 'own nodes'],
    ['affinity: {}', 'add that to every term'],
  ])('sees Karpenter on its own nodes by %j', async (values, message) => {
    const file = 'kube/infra/controllers/karpenter/release.yaml';
    expect(
      await failuresOf(
        withChange(file, '    replicas: 2', `    replicas: 2\n    ${values}`),
        'karpenter-place',
      ),
    ).toEqual([
      {
        file,
        line: expect.any(Number),
        message: expect.stringContaining(message),
      },
    ]);
  });

  it('sees a fact in a second place', async () => {
    const shared = 'kube/apps/base/hello/deployment.yaml';
    const text = 'metadata:\n  labels: { cluster: bluesky }';
    expect(
      await failuresOf(withChange(shared, 'metadata:', text), 'one-home'),
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
        await failuresOf(
          withChange(own, '  name: flux', '  name: flux # 10.0.0.0/16'),
          'one-home',
        )
      )[0].message,
    ).toMatch(/^repeats the range of the VPC/);
    const source = 'kube/infra/controllers/traefik/source.yaml';
    expect(
      (
        await failuresOf(
          withFile(
            'kube/infra/controllers/traefik/other.yaml',
            files.find(item => item.path === source)!.content,
          ),
          'one-home',
        )
      )[0].message,
    ).toContain('is a second source of oci://');
  });

  it('sees subnets that overlap', async () => {
    expect(
      await failuresOf(
        withChange(
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

  it('sees pools without their limits or node class', async () => {
    const file = 'kube/clusters/bluesky/capacity/nodepool-gpu.yaml';
    expect(
      (
        await failuresOf(
          withChange(file, 'nvidia.com/gpu: "3"', 'nvidia.com/gpu: "30"'),
          'node-pools',
        )
      )[0].message,
    ).toBe('pool gpu: its limit of nvidia.com/gpu should be 3');
    expect(await failuresOf(without(file), 'node-pools')).toEqual([
      expect.objectContaining({
        message: 'pool gpu was asked for and is not here',
      }),
    ]);
  });

  it('sees an entity of another owner or cluster', async () => {
    expect(
      await failuresOf(
        withChange(
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
    const [failure] = await failuresOf(
      withFile('docs/x.md', content),
      'secrets',
    );
    expect(failure).toMatchObject({ file: 'docs/x.md', line: 1 });
    expect(failure.message).toContain(message);
    expect(failure.message).not.toContain('1111');
  });

  it('sees a Secret with data', async () => {
    const content = 'apiVersion: v1\nkind: Secret\nstringData: { a: b }\n';
    expect(
      await failuresOf(withFile('kube/secret.yaml', content), 'secrets'),
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
      await failuresOf(withFile('docs/x.md', content), 'leftovers'),
    ).toEqual([expect.objectContaining({ file: 'docs/x.md', line: 1 })]);
  });
});
