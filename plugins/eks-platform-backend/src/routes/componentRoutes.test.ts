import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Entity } from '@backstage/catalog-model';
import type { ComponentView } from '@eks-platform/backstage-plugin-eks-platform-common';
import express from 'express';
import Router from 'express-promise-router';
import request from 'supertest';
import { clusterEntity } from '../__testUtils__/fakeFleet';
import { ClusterCatalog } from '../cluster/ClusterCatalog';
import type { ClusterObservation } from '../cluster/ClusterObservation';
import { addComponentRoutes } from './componentRoutes';

function component(name: string, annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
    spec: { type: 'service' },
    relations: ['bluesky', 'payments', 'dp', 'bucket'].map(target => ({
      type: 'dependsOn',
      targetRef: `resource:default/${target}`,
    })),
  };
}

describe('GET /components', () => {
  const asked = jest.fn();
  const blame: Record<string, ComponentView['blame']> = {
    bluesky: 'fine',
    dp: 'cluster',
  };
  const app = express();
  const router = Router();
  addComponentRoutes(router, {
    httpAuth: mockServices.httpAuth(),
    auditor: mockServices.auditor.mock({
      createEvent: async () => ({ success: jest.fn(), fail: jest.fn() }),
    }),
    catalog: new ClusterCatalog(
      catalogServiceMock({
        entities: [
          component('shop', {
            'backstage.io/kubernetes-id': 'shop',
            'backstage.io/kubernetes-namespace': 'web',
          }),
          component('nowhere', {}),
          clusterEntity('bluesky'),
          clusterEntity('payments'),
          clusterEntity('dp'),
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Resource',
            metadata: { name: 'bucket' },
          },
        ],
      }),
    ),
    access: {
      findReadable: async refs =>
        new Set(refs.filter(ref => !ref.endsWith('/payments'))),
    },
    observations: {
      wantSettled: async ({ name }) =>
        ({
          deriveFor: (scope: unknown) => {
            asked(name, scope);
            return { blame: blame[name] };
          },
        } as unknown as ClusterObservation),
    },
  });
  app.use(router).use(mockErrorHandler());

  const get = (name: string) =>
    request(app)
      .get(`/components/component/default/${name}`)
      .set('Authorization', mockCredentials.user.header());

  it('tells of each cluster what the caller may know, worst first', async () => {
    const { body, status } = await get('shop');
    expect(status).toBe(200);
    expect(body).toEqual({
      entityRef: 'component:default/shop',
      scope: { kubernetesId: 'shop', namespace: 'web' },
      clusters: [
        { state: 'seen', view: { blame: 'cluster' } },
        { state: 'seen', view: { blame: 'fine' } },
        { state: 'denied', clusterEntityRef: 'resource:default/payments' },
      ],
    });
    expect(asked).not.toHaveBeenCalledWith('payments', expect.anything());
  });

  it('says why there is nothing to tell', async () => {
    const { status, body } = await get('nowhere');
    expect(status).toBe(404);
    expect(body.error.message).toContain('backstage.io/kubernetes-id');
    expect((await get('unknown')).status).toBe(404);
  });
});
