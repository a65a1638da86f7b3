import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import eksPlatformPlugin from '@eks-platform/backstage-plugin-eks-platform-backend';
import { ANNOTATION_CLUSTER } from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  clusterOperatorsServiceRef,
  HttpClusterConnection,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import request from 'supertest';
import { parse } from 'yaml';
import { goldenManifests } from './goldenPlatform';
import { crdFiles } from './realCluster/crdFiles';
import { RealCluster } from './realCluster/RealCluster';
import {
  describeWithRealCluster,
  findCrdFolder,
  findRealParts,
} from './realCluster/realParts';

jest.setTimeout(180_000);

const OPERATOR = 'operator-token';
const READER = 'reader-token';
const REF = { account: 'sandbox', region: 'us-east-1', name: 'bluesky' };
const KUSTOMIZATION = {
  kind: 'Kustomization',
  namespace: 'flux-system',
  name: 'sample',
};
const HELM_RELEASE = {
  kind: 'HelmRelease',
  namespace: 'flux-system',
  name: 'chart',
};

const OBJECTS = `
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: sample
  namespace: flux-system
  labels: { team: web }
spec:
  interval: 1h
  timeout: 15m
  path: ./kube/apps
  prune: true
  sourceRef: { kind: GitRepository, name: flux-system }
---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: chart
  namespace: flux-system
spec:
  interval: 1h
  chartRef: { kind: OCIRepository, name: chart }
`;

describeWithRealCluster('writes to Flux on a real API server', () => {
  let cluster: RealCluster;
  let server: Parameters<typeof request>[0];
  let token = OPERATOR;

  beforeAll(async () => {
    cluster = await RealCluster.start({
      programs: findRealParts().folder!,
      principals: [
        {
          token: OPERATOR,
          user: 'operator',
          groups: ['platform-portal:operators'],
        },
        { token: READER, user: 'reader', groups: ['platform-portal:readers'] },
      ],
    });
    await cluster.applyCrds(crdFiles(findCrdFolder()!));
    await cluster.apply(
      'apiVersion: v1\nkind: Namespace\nmetadata: { name: flux-system }\n',
    );
    await cluster.apply(goldenManifests('kube/infra/access'));
    await cluster.apply(OBJECTS);
    server = await startPortal();
  });
  afterAll(() => cluster?.stop());

  function operator() {
    return new HttpClusterConnection({
      ref: REF,
      endpoint: cluster.url,
      certificateAuthority: Buffer.from(cluster.authority).toString('base64'),
      tokens: { getToken: async () => token, refuse: async () => {} },
      explainRefusal: async () => new Error('The token was refused'),
    });
  }

  async function startPortal() {
    const { server: started } = await startTestBackend({
      features: [
        eksPlatformPlugin,
        createServiceFactory({
          service: clusterOperatorsServiceRef,
          deps: {},
          factory: () => ({ find: async () => operator() }),
        }),
        mockServices.rootConfig.factory({
          data: { backend: { baseUrl: 'http://localhost' } },
        }),
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Resource',
              metadata: {
                name: 'bluesky',
                namespace: 'default',
                annotations: {
                  [ANNOTATION_CLUSTER]: 'sandbox/us-east-1/bluesky',
                },
              },
              spec: { type: 'kubernetes-cluster', owner: 'team-platform' },
            },
          ],
        }),
      ],
    });
    return started;
  }

  const ask = (verb: string, object: object) =>
    request(server)
      .post(`/api/eks-platform/clusters/resource/default/bluesky/flux/${verb}`)
      .send(object);

  async function read({ kind, name, namespace }: typeof KUSTOMIZATION) {
    const { stdout } = await cluster.kubectl([
      ...['get', kind.toLowerCase(), name, '-n', namespace],
      ...['-o', 'yaml', '--show-managed-fields'],
    ]);
    return parse(stdout);
  }

  it.each([
    ['a Kustomization', KUSTOMIZATION, 900],
    ['a HelmRelease', HELM_RELEASE, 300],
  ])(
    'reconciles, suspends and resumes %s, and changes nothing else',
    async (_name, object, timeoutSeconds) => {
      const before = await read(object);

      const reconciled = await ask('reconcile', object);
      expect([reconciled.status, reconciled.body]).toEqual([
        202,
        { verb: 'reconcile', token: expect.any(String), timeoutSeconds },
      ]);
      const asked = await read(object);
      expect(
        asked.metadata.annotations['reconcile.fluxcd.io/requestedAt'],
      ).toBe(reconciled.body.token);
      expect(asked.spec).toEqual(before.spec);

      expect((await ask('suspend', object)).status).toBe(202);
      const suspended = await read(object);
      expect(suspended.spec).toEqual({ ...before.spec, suspend: true });
      // So the tab can tell who did it.
      const claims = suspended.metadata.managedFields.filter(
        (entry: { fieldsV1: Record<string, Record<string, unknown>> }) =>
          entry.fieldsV1['f:spec']?.['f:suspend'],
      );
      expect(claims.map(({ manager }: { manager: string }) => manager)).toEqual(
        ['eks-platform-portal'],
      );

      const refused = await ask('reconcile', object);
      expect(refused.status).toBe(409);
      expect(refused.body.error.message).toContain('resume it first');

      expect((await ask('resume', object)).status).toBe(202);
      const resumed = await read(object);
      expect(resumed.spec).toEqual({ ...before.spec, suspend: false });
      expect(resumed.metadata.labels).toEqual(before.metadata.labels);
    },
  );

  it('cannot change anything but these, and is told so in the words of the policy', async () => {
    const path =
      '/apis/kustomize.toolkit.fluxcd.io/v1/namespaces/flux-system/kustomizations/sample';
    const patch = (body: object) =>
      operator()
        .patch(path, body, { signal: AbortSignal.timeout(10_000) })
        .catch(error => error);
    // A policy takes effect a moment after it is stored.
    let error: unknown;
    for (let tries = 0; tries < 60 && !(error instanceof Error); tries += 1) {
      error = await patch({ spec: { path: `./elsewhere-${tries}` } });
      await new Promise(resolve => setTimeout(resolve, 500));
    }
    expect(error).toMatchObject({
      name: 'NotAllowedError',
      message:
        'The cluster refuses it by policy: the portal may change nothing of the spec but suspend',
    });
    expect(
      await patch({ metadata: { labels: { team: 'other' } } }),
    ).toMatchObject({
      message: expect.stringContaining('may not change labels'),
    });
    expect(
      await patch({ metadata: { annotations: { other: 'x' } } }),
    ).toMatchObject({
      message: expect.stringContaining('may change no other annotation'),
    });
  });

  it('says what is missing when the role has no such right', async () => {
    token = READER;
    try {
      const { status, body } = await ask('suspend', KUSTOMIZATION);
      expect(status).toBe(403);
      expect(body.error.message).toContain(
        'does not let platform-portal:operators do this to sample',
      );
    } finally {
      token = OPERATOR;
    }
    const gone = await ask('suspend', { ...KUSTOMIZATION, name: 'gone' });
    expect(gone.status).toBe(404);
  });
});
