import type { ServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import eksPlatformPlugin from '@eks-platform/backstage-plugin-eks-platform-backend';
import {
  ANNOTATION_CLUSTER,
  type ClusterView,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import fs from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { parse } from 'yaml';

const APP_CONFIG = path.resolve(__dirname, '../../../app-config.yaml');

/** The backend plugin with the account profiles of the demo and one cluster entity. */
export class Portal {
  readonly #server: Parameters<typeof request>[0];
  readonly #entity: string;

  static async start(options: {
    cluster: string;
    /** Cluster ref of the entity. */
    ref: string;
    /** In place of connections by EKS. */
    connections?: ServiceFactory;
  }) {
    const { eksPlatform } = parse(fs.readFileSync(APP_CONFIG, 'utf8'));
    const backend = await startTestBackend({
      features: [
        eksPlatformPlugin,
        ...(options.connections ? [options.connections] : []),
        mockServices.rootConfig.factory({
          data: { backend: { baseUrl: 'http://localhost' }, eksPlatform },
        }),
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Resource',
              metadata: {
                name: options.cluster,
                namespace: 'default',
                annotations: { [ANNOTATION_CLUSTER]: options.ref },
              },
              spec: { type: 'kubernetes-cluster', owner: 'team-platform' },
            },
          ],
        }),
      ],
    });
    return new Portal(backend.server, options.cluster);
  }

  private constructor(server: Parameters<typeof request>[0], entity: string) {
    this.#server = server;
    this.#entity = entity;
  }

  /** The view once every section has answered. */
  async settledView(): Promise<ClusterView> {
    for (let tries = 0; tries < 100; tries += 1) {
      const { body, status } = await request(this.#server).get(
        `/api/eks-platform/clusters/resource/default/${this.#entity}/view`,
      );
      if (status !== 200) {
        throw new Error(`The view answered ${status}: ${JSON.stringify(body)}`);
      }
      const view = body as ClusterView;
      if (view.sources.every(source => source.state !== 'loading')) {
        return view;
      }
      await new Promise(resolve => setTimeout(resolve, 200));
    }
    throw new Error('The view never settled');
  }
}
