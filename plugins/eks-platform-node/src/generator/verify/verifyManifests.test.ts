import { DamagedPlatform } from './__testUtils__/DamagedPlatform';

describe('verification of manifests', () => {
  let platform: DamagedPlatform;
  beforeAll(async () => {
    platform = await DamagedPlatform.create();
  });

  it('sees YAML that does not parse', async () => {
    expect(
      await platform.failuresOf(
        platform.withFile('kube/x.yaml', 'a: 1\nb: [\n'),
        'yaml',
      ),
    ).toContainEqual(expect.objectContaining({ file: 'kube/x.yaml' }));
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
      await platform.failuresOf(
        platform.withChange(file, from, to),
        'api-versions',
      ),
    ).toEqual([{ file, line: expect.any(Number), message }]);
  });

  it('sees manifests that are missing, and ones that nobody applies', async () => {
    const gone = 'kube/infra/controllers/traefik/release.yaml';
    expect(
      await platform.failuresOf(platform.without(gone), 'kustomize'),
    ).toContainEqual({
      file: 'kube/infra/controllers/traefik/kustomization.yaml',
      line: expect.any(Number),
      message: 'release.yaml does not exist',
    });
    expect(
      await platform.failuresOf(
        platform.withFile(
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
      await platform.failuresOf(
        platform.withChange(
          `${flux}/capacity.yaml`,
          'name: karpenter',
          'name: nothing',
        ),
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
      await platform.failuresOf(
        platform.withChange(
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
      await platform.failuresOf(
        platform.withChange('infra/flux/runtime-info.tf', /^ +vpc_id .*$/m, ''),
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
      await platform.failuresOf(
        platform.withChange(
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
});
