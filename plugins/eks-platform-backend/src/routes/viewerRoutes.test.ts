import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';
import request from 'supertest';
import { addViewerRoutes } from './viewerRoutes';
import type { ClusterReadOptions } from './readCluster';

const PATH = '/clusters/resource/default/dp/viewer-address';

function makeApp(options: { trustProxy?: boolean; mayRead?: boolean } = {}) {
  const app = express();
  app.set('trust proxy', options.trustProxy ?? false);
  const router = Router();
  const endpoint = {
    public: true,
    private: true,
    allowed: [{ cidr: '203.0.113.0/24' }],
  };
  addViewerRoutes(router, {
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
        current: async () => ({
          view: { identity: { data: { endpoint } } },
        }),
      }),
    },
  } as unknown as ClusterReadOptions);
  return app.use(router).use(mockErrorHandler());
}

const ask = (app: express.Express, forwardedFor?: string) => {
  const asked = request(app)
    .get(PATH)
    .set('Authorization', mockCredentials.user.header());
  return forwardedFor ? asked.set('X-Forwarded-For', forwardedFor) : asked;
};

describe('GET /clusters/…/viewer-address', () => {
  it('judges the address that a trusted proxy tells', async () => {
    const app = makeApp({ trustProxy: true });
    const inside = await ask(app, '203.0.113.7');
    expect(inside.body).toMatchObject({
      address: '203.0.113.7',
      allowed: 'yes',
    });
    expect(inside.headers['cache-control']).toContain('no-store');
    expect((await ask(app, '8.8.8.8')).body.allowed).toBe('no');
  });

  it('believes no header that anybody may send, and does not take the proxy for the person', async () => {
    const { body } = await ask(makeApp(), '203.0.113.7');
    expect(body).toMatchObject({ allowed: 'unknown' });
    expect(body.address).toBeUndefined();
    expect((await ask(makeApp())).body.allowed).toBe('unknown');
  });

  it('is for users who may read the cluster', async () => {
    expect((await ask(makeApp({ mayRead: false }))).status).toBe(403);
    const app = makeApp();
    const nobody = await request(app)
      .get(PATH)
      .set('Authorization', mockCredentials.none.header());
    expect(nobody.status).toBe(401);
    const service = await request(app)
      .get(PATH)
      .set('Authorization', mockCredentials.service.header());
    expect(service.status).toBe(403);
  });
});
