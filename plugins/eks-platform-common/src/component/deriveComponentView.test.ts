import { blueskyHealthy, dpInTrouble, labUnreachable } from '../testUtils';
import { pod } from '../testing/objects';
import { change } from '../testing/problems/problemCase';
import { troubledPod } from '../testing/workloadObjects';
import { deriveComponentView } from './deriveComponentView';

const SPOT_NODE = 'ip-10-0-1-40.ec2.internal';

function shop(changes: object = {}) {
  const own = pod('shop/shop-7d9f8c6b5-abcde', {
    node: SPOT_NODE,
    requests: { cpu: '1', memory: '1Gi' },
    ownedBy: { kind: 'ReplicaSet', name: 'shop-7d9f8c6b5' },
  });
  return {
    ...own,
    meta: { ...own.meta, labels: { 'backstage.io/kubernetes-id': 'shop' } },
    ...changes,
  };
}

const withPods = (...own: ReturnType<typeof shop>[]) =>
  change({ kubernetes: { pods: pods => [...pods, ...own] } });

describe('deriveComponentView', () => {
  it('is fine, and says where it runs, what it asks for and what may move it', () => {
    const view = deriveComponentView(withPods(shop()), {
      kubernetesId: 'shop',
    });
    expect(view).toMatchObject({
      blame: 'fine',
      sentence: 'All fine: 1 pod runs on bluesky',
      problems: [],
      workloads: [
        {
          kind: 'Deployment',
          namespace: 'shop',
          name: 'shop',
          pods: 1,
          ready: 1,
          state: 'ok',
          pools: ['default'],
          spot: 1,
          asks: { cpu: { value: 1 }, memory: { value: 1 } },
          perHour: { bound: 'exact', unit: 'USD/h' },
        },
      ],
      spotExposure: { value: 100, unit: '%' },
      nodes: [{ name: SPOT_NODE, pool: 'default', spot: true }],
      unseen: [],
    });
    expect(view.mayMove).toEqual([
      '1 node expires within 24 h',
      '1 pod on spot: AWS may take the node back with 2 min notice',
    ]);
  });

  it('bears the whole node where it holds its only device', () => {
    const view = deriveComponentView(blueskyHealthy(), { namespace: 'vision' });
    const [node] = view.nodes;
    expect(view.devices.value).toBe(1);
    expect(view.perHour.value).toBe(0.42);
    expect(node.pool).toBe('gpu');
  });

  it('belongs to the label, within the namespace', () => {
    const state = withPods(shop());
    const total = (scope: Parameters<typeof deriveComponentView>[1]) =>
      deriveComponentView(state, scope).pods.total.value;
    expect(total({ kubernetesId: 'shop', namespace: 'shop' })).toBe(1);
    expect(total({ kubernetesId: 'shop', namespace: 'other' })).toBe(0);
    expect(total({ namespace: 'shop' })).toBe(1);
    expect(total({})).toBe(0);
  });

  it('says when it is the app', () => {
    const broken = troubledPod('shop/shop-7d9f8c6b5-abcde', {
      trouble: 'CrashLoopBackOff',
      exitCode: 1,
      restarts: 8,
    });
    const view = deriveComponentView(withPods(broken as never), {
      namespace: 'shop',
    });
    expect(view).toMatchObject({
      blame: 'app',
      sentence: 'Your app: 1 pod of shop/shop crashes; the cluster works',
      workloads: [{ state: 'warning', stateText: 'CrashLoopBackOff' }],
    });
  });

  it('says when it is the cluster, and tells only what touches the component', () => {
    const state = dpInTrouble();
    const { pods } = state.kubernetes;
    const waiting =
      pods.state === 'ok' ? pods.value.find(p => !p.nodeName)! : undefined;
    const view = deriveComponentView(state, {
      namespace: waiting!.meta.namespace,
    });
    expect(view.blame).toBe('cluster');
    expect(view.sentence).toBe(
      'Not your app: your 6 pods wait, because no workload node can be created',
    );
    expect(view.summary).toMatch(/2 problems of dp do not touch you\.$/);
    expect(view.workloads[0].waitingSince).toBeDefined();
    // The system nodes keep everybody else out, so there is no node to compare with.
    expect(view.room).toMatchObject({ asks: expect.stringMatching(/vCPU/) });
    expect(view.room!.free).toBeUndefined();
    expect(view.problems.map(({ id }) => id)).toEqual([
      'karpenter-crds-missing',
    ]);
    expect(view.workloads[0]).toMatchObject({ state: 'waits' });
  });

  it('compares what a waiting pod asks for with the node that comes closest', () => {
    const waiting = pod('shop/big-0', {
      waitsMinutes: 12,
      requests: { cpu: '64', memory: '8Gi' },
    });
    const view = deriveComponentView(withPods(waiting as never), {
      namespace: 'shop',
    });
    expect(view.room).toEqual({
      pod: 'shop/big-0',
      asks: '64 vCPU, 8 GiB',
      free: {
        node: expect.stringMatching(/^ip-/),
        text: expect.stringMatching(/^[\d.]+ vCPU, [\d.]+ GiB$/),
        lacks: expect.arrayContaining(['CPU']),
      },
    });
    expect(view.sentence).toMatch(/^Not your app: your pod waits, because /);
  });

  it('does not know when the cluster does not answer', () => {
    const view = deriveComponentView(labUnreachable(), { namespace: 'web' });
    expect(view.blame).toBe('not-known');
    expect(view.sentence).toBe(
      'Not known: pods of ml-lab are not seen: the API server does not answer',
    );
    expect(view.pods.total.bound).toBe('unknown');
  });

  it('says that nothing runs', () => {
    expect(
      deriveComponentView(blueskyHealthy(), { kubernetesId: 'none' }),
    ).toMatchObject({
      blame: 'absent',
      sentence: 'Nothing of it runs on bluesky',
    });
  });
});
