import { blueskyHealthy } from '../../testUtils';
import { PROBLEM_CASES } from '../../testing/problems/problemCases';
import { change } from '../../testing/problems/problemCase';
import { deriveClusterView } from '../../view/deriveClusterView';

const view = deriveClusterView(blueskyHealthy());

describe('storage', () => {
  it('joins claims with disks, pods, slots and backups', () => {
    expect(view.storage).toMatchObject({
      state: 'ok',
      data: {
        claims: [
          {
            name: 'shop-data',
            state: 'ok',
            zone: 'us-east-1b',
            size: { value: 10, unit: 'GiB' },
          },
        ],
        slots: [{ used: { value: 1 }, limit: { value: 26 }, state: 'ok' }],
        disks: { total: { value: 1 }, unused: { value: 0 } },
        backups: [{ state: 'ok', stateText: 'whole, 6 h old' }],
      },
    });
  });

  it('puts a claim in trouble first, with its problem', () => {
    const [{ broken }] = PROBLEM_CASES['claim-lost'];
    expect(deriveClusterView(broken).storage.data?.claims[0]).toMatchObject({
      state: 'critical',
      stateText: 'lost',
      problem: 'claim-lost:jupyterhub/hub-bio',
    });
  });

  it('tells a cluster without Velero from one that does not say', () => {
    const state = blueskyHealthy();
    state.kubernetes.backupSchedules = { state: 'not-installed' };
    expect(deriveClusterView(state).storage.data).toMatchObject({
      backupTool: 'none',
    });
    state.kubernetes.backupSchedules = { state: 'denied' };
    const { data } = deriveClusterView(state).storage;
    expect(data?.backupTool).toBe('unknown');
    expect(data?.backups).toBeUndefined();
  });

  it('lists at most 200 claims, and says how many there are', () => {
    const state = change({
      kubernetes: {
        persistentVolumeClaims: ([claim]) =>
          Array.from({ length: 300 }, (_, i) => ({
            ...claim,
            meta: { ...claim.meta, name: `data-${i}` },
          })),
      },
    });
    const { data } = deriveClusterView(state).storage;
    expect(data?.claims).toHaveLength(200);
    expect(data?.totalClaims).toMatchObject({ value: 300, bound: 'exact' });
  });

  it('knows no number of disks when EC2 does not say', () => {
    const state = blueskyHealthy();
    state.aws.volumes = { state: 'denied' };
    const { storage } = deriveClusterView(state);
    expect(storage.state).toBe('partial');
    expect(storage.data?.disks.total.bound).toBe('unknown');
  });
});
