import { blueskyHealthy } from '../../testUtils';
import { change } from '../../testing/problems/problemCase';
import { workload } from '../../testing/workloadObjects';
import { deriveClusterView } from '../../view/deriveClusterView';

const view = deriveClusterView(blueskyHealthy());

describe('upgrades', () => {
  it('has nothing in the way of a healthy platform', () => {
    const { data } = view.upgrades;
    expect(data).toMatchObject({ version: '1.36', next: '1.37', blockers: 0 });
    expect(data?.steps.map(({ what, when }) => [what, when])).toEqual([
      ['Upgrade the control plane', 'now'],
      ['Nodes follow', 'after'],
      ['Upgrade 6 add-ons', 'after'],
    ]);
    expect(data?.newer).toMatchObject([{ what: 'Add-on coredns' }]);
  });

  it('orders what blocks before the control plane (S10)', () => {
    const state = change({
      kubernetes: {
        deployments: () => [
          workload('kube-system/karpenter', {
            images: ['public.ecr.aws/karpenter/controller:1.0.6'],
          }),
        ],
        nodeClasses: ([first]) => [{ ...first, amiAlias: 'al2@latest' }],
        nodes: ([first]) => [
          {
            ...first,
            kubeletVersion: 'v1.29.3',
            meta: {
              ...first.meta,
              labels: {
                ...first.meta.labels,
                'eks.amazonaws.com/compute-type': 'fargate',
              },
            },
          },
        ],
      },
      aws: {
        cluster: cluster => cluster && { ...cluster, version: '1.32' },
        offeredVersions: () => [{ version: '1.33', isDefault: false }],
        insights: ([first]) => [
          {
            ...first,
            version: '1.33',
            status: 'ERROR',
            reason: 'coredns is too old',
            addons: [{ name: 'coredns', versions: ['v1.13.1'] }],
          },
        ],
      },
    });
    const { data } = deriveClusterView(state).upgrades;
    expect(data?.steps.map(({ what, when }) => [what, when])).toEqual([
      ['Upgrade Karpenter and its CRDs', 'blocks'],
      ['Move nodes from Amazon Linux 2 to 2023', 'blocks'],
      ['Replace 1 old node', 'blocks'],
      ['Upgrade add-on coredns', 'blocks'],
      ['Upgrade the control plane', 'after'],
      ['Nodes follow', 'after'],
      ['Restart 1 Fargate pod', 'after'],
      ['Upgrade 6 add-ons', 'after'],
    ]);
    expect(data?.blockers).toBe(4);
    expect(data?.steps.map(({ order }) => order)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
  });
});
