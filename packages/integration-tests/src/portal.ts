import type { ServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import eksPlatformPlugin from '@eks-platform/backstage-plugin-eks-platform-backend';
import {
  ANNOTATION_CLUSTER,
  ANNOTATION_TEMPLATE,
  type ClusterView,
  type FluxObjectRef,
  type FluxVerb,
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
  readonly #stop: () => Promise<void>;

  static async start(options: {
    cluster: string;
    /** Cluster ref of the entity. */
    ref: string;
    /** Null: nobody owns it; default: `team-platform`. */
    owner?: string | null;
    /** Further clusters, by name and ref. */
    others?: { cluster: string; ref: string }[];
    /** Address and port of a DNS server; nobody is asked without it. */
    dns?: string;
    /** In place of connections by EKS. */
    connections?: ServiceFactory;
  }) {
    const { others = [], owner = 'team-platform' } = options;
    const clusters = [options, ...others];
    const { eksPlatform } = parse(fs.readFileSync(APP_CONFIG, 'utf8'));
    eksPlatform.dns = options.dns
      ? { servers: [options.dns], refreshSeconds: 5 }
      : { enabled: false };
    const backend = await startTestBackend({
      features: [
        eksPlatformPlugin,
        ...(options.connections ? [options.connections] : []),
        mockServices.rootConfig.factory({
          data: { backend: { baseUrl: 'http://localhost' }, eksPlatform },
        }),
        catalogServiceMock.factory({
          entities: clusters.map(({ cluster, ref }) => ({
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Resource',
            metadata: {
              name: cluster,
              namespace: 'default',
              annotations: {
                [ANNOTATION_CLUSTER]: ref,
                [ANNOTATION_TEMPLATE]: 'eks-platform@0.1.0',
              },
            },
            spec: {
              type: 'kubernetes-cluster',
              ...(owner !== null && { owner }),
            },
          })),
        }),
      ],
    });
    return new Portal(backend.server, options.cluster, () => backend.stop());
  }

  private constructor(
    server: Parameters<typeof request>[0],
    entity: string,
    stop: () => Promise<void>,
  ) {
    this.#server = server;
    this.#entity = entity;
    this.#stop = stop;
  }

  /** Ends the backend with all its watches. */
  stop(): Promise<void> {
    return this.#stop();
  }

  /** The view as it is now; `sections` asks for those that nobody reads unasked. */
  async view(cluster = this.#entity, sections?: string): Promise<ClusterView> {
    const query = sections ? `?sections=${sections}` : '';
    const { body, status } = await request(this.#server).get(
      `/api/eks-platform/clusters/resource/default/${cluster}/view${query}`,
    );
    if (status !== 200) {
      throw new Error(`The view answered ${status}: ${JSON.stringify(body)}`);
    }
    return body as ClusterView;
  }

  /** What the backend answers to a verb of Flux. */
  askFlux(
    verb: FluxVerb,
    object: FluxObjectRef,
  ): Promise<{ status: number; body: unknown }> {
    return request(this.#server)
      .post(
        `/api/eks-platform/clusters/resource/default/${
          this.#entity
        }/flux/${verb}`,
      )
      .send(object);
  }

  /** The view once every section has answered. */
  async settledView(cluster = this.#entity): Promise<ClusterView> {
    for (let tries = 0; tries < 100; tries += 1) {
      const view = await this.view(cluster);
      if (view.sources.every(source => source.state !== 'loading')) {
        return view;
      }
      await new Promise(resolve => setTimeout(resolve, 200));
    }
    throw new Error('The view never settled');
  }
}
