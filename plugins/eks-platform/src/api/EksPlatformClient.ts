import { ResponseError } from '@backstage/errors';
import type { FetchApi, IdentityApi } from '@backstage/frontend-plugin-api';
import type {
  CheckedAnswers,
  ClusterTables,
  ClusterView,
  ComponentClusters,
  Fleet,
  FleetRow,
  FleetTable,
  FluxObjectRef,
  FluxRequest,
  FluxVerb,
  FormFacts,
  HistoryPoint,
  NodeDetail,
  PlatformAnswers,
  PlatformPreview,
  PlatformTemplate,
  SectionName,
  SectionTable,
  TableQuery,
  ViewerAddress,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { DeferredWatch } from '../feed/DeferredWatch';
import { createFeedBus } from '../feed/FeedBus';
import { FeedPolling } from '../feed/FeedPolling';
import { FeedStream } from '../feed/FeedStream';
import { SharedFeed } from '../feed/SharedFeed';
import {
  formatTableQuery,
  toComponentPath,
  toFluxPath,
  toHistoryPath,
  toNodePath,
  toSnapshotPath,
  toTablePath,
  toViewPath,
  toViewerAddressPath,
} from './viewPath';
import type { EksPlatformApi } from './EksPlatformApi';

/** Talks to the backend of this plugin; keeps one feed for all that watch. */
export class EksPlatformClient implements EksPlatformApi {
  readonly #fetchApi: FetchApi;
  readonly #identityApi: Pick<IdentityApi, 'getBackstageIdentity'>;
  #feed?: Promise<SharedFeed>;

  constructor(options: {
    fetchApi: FetchApi;
    identityApi: Pick<IdentityApi, 'getBackstageIdentity'>;
  }) {
    this.#fetchApi = options.fetchApi;
    this.#identityApi = options.identityApi;
  }

  getFleet(): Promise<Fleet> {
    return this.#request('/fleet');
  }

  getFleetTable(query: Partial<TableQuery>): Promise<FleetTable> {
    return this.#request(`/fleet/clusters?${formatTableQuery(query)}`);
  }

  getTable<T extends keyof ClusterTables>(
    entityRef: string,
    table: T,
    query: Partial<TableQuery>,
  ): Promise<SectionTable<ClusterTables[T]>> {
    return this.#request(toTablePath(entityRef, table, query));
  }

  getNodeDetail(entityRef: string, node: string): Promise<NodeDetail> {
    return this.#request(toNodePath(entityRef, node));
  }

  getFleetHistory(days: number): Promise<Record<string, HistoryPoint[]>> {
    return this.#request(`/fleet/history?days=${days}`);
  }

  getClusterHistory(entityRef: string, days: number): Promise<HistoryPoint[]> {
    return this.#request(`${toHistoryPath(entityRef)}?days=${days}`);
  }

  getClusterSnapshot(entityRef: string): Promise<FleetRow> {
    return this.#request(toSnapshotPath(entityRef));
  }

  getViewerAddress(entityRef: string): Promise<ViewerAddress> {
    return this.#request(toViewerAddressPath(entityRef));
  }

  getClusterView(
    entityRef: string,
    sections: SectionName[] = [],
  ): Promise<ClusterView> {
    const query = sections.length > 0 ? `?sections=${sections.join(',')}` : '';
    return this.#request(`${toViewPath(entityRef)}${query}`);
  }

  getComponentClusters(entityRef: string): Promise<ComponentClusters> {
    return this.#request(toComponentPath(entityRef));
  }

  askFlux(
    entityRef: string,
    verb: FluxVerb,
    { kind, namespace, name }: FluxObjectRef,
  ): Promise<FluxRequest> {
    const object = { kind, namespace, name };
    return this.#request(toFluxPath(entityRef, verb), object);
  }

  watchCluster(entityRef: string) {
    return new DeferredWatch(async () =>
      (await this.#getFeed()).watch(entityRef),
    );
  }

  formFacts(): Promise<FormFacts> {
    return this.#request('/platforms/form-facts');
  }

  platformAnswers(
    entityRef: string,
  ): Promise<{ answers: Partial<PlatformAnswers> }> {
    const query = new URLSearchParams({ entityRef });
    return this.#request(`/platforms/answers?${query}`);
  }

  platformTemplate(entityRef: string): Promise<PlatformTemplate> {
    const query = new URLSearchParams({ entityRef });
    return this.#request(`/platforms/template?${query}`);
  }

  checkAnswers(answers: Partial<PlatformAnswers>): Promise<CheckedAnswers> {
    return this.#request('/platforms/check', { answers });
  }

  previewPlatform(answers: Partial<PlatformAnswers>): Promise<PlatformPreview> {
    return this.#request('/platforms/preview', { answers });
  }

  #getFeed(): Promise<SharedFeed> {
    if (!this.#feed) {
      this.#feed = this.#createFeed();
      // A failure is not kept, so that the next try asks again.
      this.#feed.catch(() => {
        this.#feed = undefined;
      });
    }
    return this.#feed;
  }

  async #createFeed(): Promise<SharedFeed> {
    const fetchApi = this.#fetchApi;
    const identity = await this.#identityApi.getBackstageIdentity();
    // Tabs of two users of one browser must not hear each other.
    const bus = createFeedBus(`eks-platform-feed:${identity.userEntityRef}`);
    return new SharedFeed({
      bus,
      createTransport: sink =>
        bus
          ? new FeedStream({ fetchApi, sink })
          : new FeedPolling({ fetchApi, sink }),
    });
  }

  async #request<T>(path: string, body?: object): Promise<T> {
    const response = await this.#fetchApi.fetch(
      `plugin://eks-platform${path}`,
      body && {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
