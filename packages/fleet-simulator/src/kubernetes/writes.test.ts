import {
  CustomObjectsApi,
  PatchStrategy,
  setHeaderOptions,
} from '@kubernetes/client-node';
import { assumeRole, kubeConfig } from '../__testUtils__/clusterAccess';
import { ManualClock } from '../clock/ManualClock';
import { SECOND } from '../clock/duration';
import { startFleetSimulator } from '../server';
import type { FleetSimulator } from '../server';

jest.setTimeout(60_000);

const RELEASE = {
  group: 'helm.toolkit.fluxcd.io',
  version: 'v2',
  namespace: 'kube-system',
  plural: 'helmreleases',
};

describe('what an operator writes, by an unmodified client', () => {
  const clock = new ManualClock(Date.now());
  let simulator: FleetSimulator;
  const api = async (cluster: string, account: 'sandbox' | 'data-dev') => {
    const reader = await assumeRole(simulator, account);
    const operator = await assumeRole(
      simulator,
      account,
      'eks-platform-operator',
    );
    const { caData, server } = (
      await kubeConfig(simulator, reader, cluster)
    ).getCurrentCluster()!;
    expect(server).toContain(cluster);
    expect(caData).toBeDefined();
    return (await kubeConfig(simulator, operator, cluster)).makeApiClient(
      CustomObjectsApi,
    );
  };
  const patch = (client: CustomObjectsApi, name: string, body: object) =>
    client.patchNamespacedCustomObject(
      { ...RELEASE, name, body, fieldManager: 'portal' },
      setHeaderOptions('content-type', PatchStrategy.MergePatch),
    );
  beforeAll(async () => {
    simulator = await startFleetSimulator({ clock });
  });
  afterAll(() => simulator?.stop());

  it('suspends, and Flux leaves the release alone until it is resumed', async () => {
    const client = await api('bluesky', 'sandbox');
    const suspended = await patch(client, 'karpenter', {
      spec: { suspend: true },
    });
    expect(suspended).toMatchObject({
      spec: { suspend: true },
      metadata: {
        managedFields: expect.arrayContaining([
          expect.objectContaining({ manager: 'portal' }),
        ]),
      },
    });
    await patch(client, 'karpenter', {
      metadata: { annotations: { 'reconcile.fluxcd.io/requestedAt': 'first' } },
    });
    clock.advance(10 * SECOND);
    const read = () =>
      client.getNamespacedCustomObject({ ...RELEASE, name: 'karpenter' });
    expect((await read()).status.lastHandledReconcileAt).toBeUndefined();

    await patch(client, 'karpenter', {
      spec: { suspend: false },
      metadata: {
        annotations: { 'reconcile.fluxcd.io/requestedAt': 'second' },
      },
    });
    clock.advance(2 * SECOND);
    expect(
      (await read()).status.conditions.map((each: any) => each.type),
    ).toContain('Reconciling');
    clock.advance(5 * SECOND);
    const after = await read();
    expect(after.status).toMatchObject({
      lastHandledReconcileAt: 'second',
      observedGeneration: after.metadata.generation,
      conditions: [{ type: 'Ready', status: 'True' }],
    });
  });

  it('refuses everything else in the words of the platform’s own policy', async () => {
    const client = await api('bluesky', 'sandbox');
    await expect(
      patch(client, 'karpenter', { spec: { interval: '1s' } }),
    ).rejects.toMatchObject({
      code: 422,
      body: expect.stringContaining(
        'the portal may change nothing of the spec but suspend',
      ),
    });
    await expect(
      client.deleteNamespacedCustomObject({ ...RELEASE, name: 'karpenter' }),
    ).rejects.toMatchObject({ code: 403 });
  });

  it('heals what the write is the cure of', async () => {
    const client = await api('dp', 'data-dev');
    const state = async () =>
      (await (await fetch(`${simulator.gitUrl}/_simulator`)).json()).clusters
        .find((each: any) => each.id.endsWith('.dp'))
        .faults.filter((each: any) => each.healed)
        .map((each: any) => each.id);
    expect(await state()).toEqual([]);
    await patch(client, 'karpenter-crd', { spec: { suspend: null } });
    expect(await state()).toEqual(['S1']);
  });
});
