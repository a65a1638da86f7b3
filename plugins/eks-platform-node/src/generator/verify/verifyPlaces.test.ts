import { DamagedPlatform } from './__testUtils__/DamagedPlatform';

describe('verification of places for pods', () => {
  let platform: DamagedPlatform;
  beforeAll(async () => {
    platform = await DamagedPlatform.create();
  });

  it('sees system nodes that are too few, and controllers that may not run there', async () => {
    expect(
      await platform.failuresOf(
        platform.withChange(
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
      await platform.failuresOf(
        platform.withChange(
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
      await platform.failuresOf(
        platform.withChange(
          file,
          '    replicas: 2',
          `    replicas: 2\n    ${values}`,
        ),
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

  it('sees pools without their limits or node class', async () => {
    const file = 'kube/clusters/bluesky/capacity/nodepool-gpu.yaml';
    expect(
      (
        await platform.failuresOf(
          platform.withChange(
            file,
            'nvidia.com/gpu: "3"',
            'nvidia.com/gpu: "30"',
          ),
          'node-pools',
        )
      )[0].message,
    ).toBe('pool gpu: its limit of nvidia.com/gpu should be 3');
    expect(
      await platform.failuresOf(platform.without(file), 'node-pools'),
    ).toEqual([
      expect.objectContaining({
        message: 'pool gpu was asked for and is not here',
      }),
    ]);
  });
});
