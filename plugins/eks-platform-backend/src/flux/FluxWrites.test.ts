import type { FluxKind } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { RawObject } from '../kubernetes/KubernetesSource';
import { FluxWrites } from './FluxWrites';

const ref = { account: 'sandbox', region: 'us-east-1', name: 'bluesky' };
const NOW = '2026-11-21T12:00:00.000Z';

function setUp(object: RawObject | undefined) {
  const patches: { path: string; body: object; query?: object }[] = [];
  const writes = new FluxWrites({
    now: () => new Date(NOW),
    operators: {
      find: async () =>
        object && {
          get: async () => object,
          patch: async (path, body, { query }) => {
            patches.push({ path, body, query });
            return {};
          },
        },
    },
  });
  const ask = (kind: FluxKind, verb: 'reconcile' | 'suspend' | 'resume') =>
    writes.ask(ref, { kind, namespace: 'web', name: 'shop' }, verb);
  return { ask, patches };
}

const metadata = { name: 'shop', resourceVersion: '7' };
const annotations = { 'reconcile.fluxcd.io/requestedAt': NOW };

describe('FluxWrites', () => {
  it('patches one annotation to reconcile, and tells by which token Flux will answer', async () => {
    const { ask, patches } = setUp({ metadata, spec: { timeout: '15m' } });
    expect(await ask('Kustomization', 'reconcile')).toEqual({
      verb: 'reconcile',
      token: NOW,
      timeoutSeconds: 900,
    });
    expect(patches).toEqual([
      {
        path: '/apis/kustomize.toolkit.fluxcd.io/v1/namespaces/web/kustomizations/shop',
        body: { metadata: { resourceVersion: '7', annotations } },
        query: { fieldManager: 'eks-platform-portal' },
      },
    ]);
  });

  it('gives a release that Flux has given up its tries back', async () => {
    const { ask, patches } = setUp({
      metadata,
      spec: {},
      status: { conditions: [{ type: 'Stalled', status: 'True' }] },
    });
    await ask('HelmRelease', 'reconcile');
    expect(patches[0].body).toEqual({
      metadata: {
        resourceVersion: '7',
        annotations: {
          ...annotations,
          'reconcile.fluxcd.io/resetAt': NOW,
          'reconcile.fluxcd.io/forceAt': NOW,
        },
      },
    });
  });

  it('suspends by one field, and resumes with a reconciliation', async () => {
    const running = setUp({ metadata, spec: {} });
    expect(await running.ask('HelmRelease', 'suspend')).toEqual({
      verb: 'suspend',
      timeoutSeconds: 300,
    });
    expect(running.patches[0].body).toEqual({
      metadata: { resourceVersion: '7', annotations: {} },
      spec: { suspend: true },
    });
    const suspended = setUp({ metadata, spec: { suspend: true } });
    await suspended.ask('HelmRelease', 'resume');
    expect(suspended.patches[0].body).toEqual({
      metadata: { resourceVersion: '7', annotations },
      spec: { suspend: false },
    });
  });

  it("uses the annotation of flux-operator's kinds", async () => {
    const { ask, patches } = setUp({ metadata, spec: {} });
    await ask('ResourceSet', 'suspend');
    expect(patches[0]).toMatchObject({
      path: '/apis/fluxcd.controlplane.io/v1/namespaces/web/resourcesets/shop',
      body: {
        metadata: {
          annotations: { 'fluxcd.controlplane.io/reconcile': 'disabled' },
        },
      },
    });
    expect(patches[0].body).not.toHaveProperty('spec');
  });

  it.each([
    ['reconcile', { suspend: true }, 'resume it first'],
    ['suspend', { suspend: true }, 'suspended already'],
    ['resume', {}, 'not suspended'],
  ] as const)(
    'refuses to %s what it would not help',
    async (verb, spec, says) => {
      const { ask, patches } = setUp({ metadata, spec });
      await expect(ask('Kustomization', verb)).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining(says),
      });
      expect(patches).toEqual([]);
    },
  );

  it('says what is missing without an operator role, and for a mere address', async () => {
    await expect(
      setUp(undefined).ask('Kustomization', 'suspend'),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('names no operatorRole'),
    });
    await expect(
      setUp({ metadata, spec: { type: 'oci' } }).ask(
        'HelmRepository',
        'reconcile',
      ),
    ).rejects.toMatchObject({ name: 'InputError' });
  });
});
