import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import type { ClusterState } from '@eks-platform/backstage-plugin-eks-platform-common';
import { blueskyHealthy } from '@eks-platform/backstage-plugin-eks-platform-common/testUtils';
import express from 'express';
import Router from 'express-promise-router';
import request from 'supertest';
import { addNodeRoutes } from './nodeRoutes';
import type { ClusterReadOptions } from './readCluster';

const NODE = 'ip-10-0-17-41.ec2.internal';
const path = (node: string) =>
  `/clusters/resource/default/bluesky/nodes/${node}`;

function makeApp(options: { mayRead?: boolean } = {}) {
  const router = Router();
  addNodeRoutes(router, {
    httpAuth: mockServices.httpAuth(),
    auditor: mockServices.auditor.mock({
      createEvent: async () => ({ success: jest.fn(), fail: jest.fn() }),
    }),
    catalog: { get: async (entityRef: string) => ({ entityRef }) },
    access: {
      requireRead: async () => {
        if (options.mayRead === false) {
          throw new NotAllowedError('no');
        }
      },
    },
    observations: {
      wantSettled: async () => ({
        read: <T>(look: (state: ClusterState) => T) => look(blueskyHealthy()),
      }),
    },
  } as unknown as ClusterReadOptions);
  return express().use(router).use(mockErrorHandler());
}

const ask = (app: express.Express, node: string) =>
  request(app)
    .get(path(node))
    .set('Authorization', mockCredentials.user.header());

describe('GET /clusters/…/nodes/:node', () => {
  it('tells pods by workload, what holds it and its history', async () => {
    const { status, body } = await ask(makeApp(), NODE);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: NODE,
      blockers: [],
      disks: { used: 1, limit: 26 },
    });
    expect(body.workloads.length).toBeGreaterThan(0);
    expect(body.history[0].text).toContain('Claim');
  });

  it('says 404 of a node that is gone', async () => {
    const { status, body } = await ask(makeApp(), 'ip-9-9-9-9');
    expect(status).toBe(404);
    expect(body.error.message).toContain('has no node "ip-9-9-9-9" now');
  });

  it('is for those who may read the cluster', async () => {
    expect((await ask(makeApp({ mayRead: false }), NODE)).status).toBe(403);
  });
});
