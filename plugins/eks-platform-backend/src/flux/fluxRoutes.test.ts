import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  clusterOperatorsServiceRef,
  DeniedError,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import request from 'supertest';
import plugin from '..';
import { accountsConfig, clusterEntity } from '../__testUtils__/fakeFleet';

const object = {
  kind: 'HelmRelease',
  namespace: 'kube-system',
  name: 'karpenter-crd',
};
const pathOf = (verb: string, name = 'bluesky') =>
  `/api/eks-platform/clusters/resource/default/${name}/flux/${verb}`;

describe('routes of Flux', () => {
  const denied = new Set<string>();
  const patches: object[] = [];
  let refusal: Error | undefined;
  const auditor = mockServices.auditor.mock();
  const succeed = jest.fn();
  const fail = jest.fn();

  beforeEach(() => {
    denied.clear();
    patches.length = 0;
    refusal = undefined;
    jest.clearAllMocks();
    auditor.createEvent.mockImplementation(async () => ({
      success: succeed,
      fail,
    }));
  });

  async function start() {
    const operators = createServiceFactory({
      service: clusterOperatorsServiceRef,
      deps: {},
      factory: () => ({
        find: async () => ({
          get: async () => ({
            metadata: { resourceVersion: '1' },
            spec: { suspend: true },
          }),
          patch: async (_path: string, body: object) => {
            if (refusal) {
              throw refusal;
            }
            patches.push(body);
            return {};
          },
        }),
      }),
    });
    const { server } = await startTestBackend({
      features: [
        plugin,
        operators,
        auditor.factory,
        mockServices.rootConfig.factory({ data: accountsConfig }),
        mockServices.permissions.mock({
          authorize: async requests =>
            requests.map(({ permission }) => ({
              result: denied.has(permission.name)
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
            })),
        }).factory,
        catalogServiceMock.factory({ entities: [clusterEntity('bluesky')] }),
      ],
    });
    return server;
  }

  it('resumes, tells how to follow it, and audits who did what', async () => {
    const server = await start();
    const { status, body } = await request(server)
      .post(pathOf('resume'))
      .send(object);
    expect([status, body]).toEqual([
      202,
      { verb: 'resume', token: expect.any(String), timeoutSeconds: 300 },
    ]);
    expect(patches).toHaveLength(1);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'flux-write',
        severityLevel: 'medium',
        request: expect.anything(),
        meta: {
          queryType: 'resume',
          entityRef: 'resource:default/bluesky',
          object: 'HelmRelease/kube-system/karpenter-crd',
        },
      }),
    );
    expect(succeed).toHaveBeenCalled();
  });

  it.each([
    ['reconcile', 'eks-platform.cluster.reconcile'],
    ['suspend', 'eks-platform.cluster.suspend'],
    ['resume', 'eks-platform.cluster.suspend'],
    ['resume', 'eks-platform.cluster.read'],
  ])('asks for the permission to %s: %s', async (verb, permission) => {
    const server = await start();
    denied.add(permission);
    const { status, body } = await request(server)
      .post(pathOf(verb))
      .send(object);
    expect(status).toBe(403);
    expect(body.error.message).toContain(permission);
    expect(patches).toEqual([]);
    expect(fail).toHaveBeenCalled();
  });

  it('lets people write, and nobody else', async () => {
    const server = await start();
    const post = () => request(server).post(pathOf('resume')).send(object);
    const nobody = await post().set(
      'Authorization',
      mockCredentials.none.header(),
    );
    expect(nobody.status).toBe(401);
    const service = await post().set(
      'Authorization',
      mockCredentials.service.header(),
    );
    expect(service.status).toBe(403);
    expect(patches).toEqual([]);
  });

  it.each([
    [{}],
    [{ ...object, kind: 'Secret' }],
    [{ ...object, name: '../../secrets/x' }],
    [{ ...object, namespace: '' }],
    [{ ...object, patch: { spec: { path: './other' } } }],
  ])('refuses %j', async body => {
    const server = await start();
    expect(
      (await request(server).post(pathOf('resume')).send(body)).status,
    ).toBe(400);
  });

  it('passes on conflicts and refusals in words', async () => {
    const server = await start();
    const conflict = await request(server)
      .post(pathOf('reconcile'))
      .send(object);
    expect(conflict.status).toBe(409);
    expect(conflict.body.error.message).toContain('resume it first');
    refusal = new DeniedError(
      'The cluster refuses it by policy: the portal may change no label',
    );
    const refused = await request(server).post(pathOf('resume')).send(object);
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain('refuses it by policy');
    const unknown = await request(server)
      .post(pathOf('resume', 'nowhere'))
      .send(object);
    expect(unknown.status).toBe(404);
  });
});
