import type {
  ClusterTables,
  ClusterView,
  ComponentClusters,
  Fleet,
  FleetRow,
  FleetTable,
  FluxObjectRef,
  FluxRequest,
  FluxVerb,
  HistoryPoint,
  NodeDetail,
  PlatformTemplate,
  SectionName,
  SectionTable,
  TableQuery,
  ViewerAddress,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { EksPlatformApi } from '../api/EksPlatformApi';
import type { ClusterSnapshot, ClusterWatch } from '../feed/ClusterSnapshot';
import { tableOfView } from './tableOfView';

/** Serves snapshots that a test or a person sets, by entity ref. */
export class FixtureApi implements EksPlatformApi {
  readonly #snapshots = new Map<string, ClusterSnapshot>();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #loading: ClusterSnapshot = {
    state: 'loading',
    live: { state: 'connecting', since: Date.now() },
  };

  /** How often somebody asked to connect at once. */
  retries = 0;

  setView(entityRef: string, view: ClusterView) {
    this.setSnapshot(entityRef, {
      state: 'ready',
      view,
      live: { state: 'live', heardAt: Date.now() },
    });
  }

  setSnapshot(entityRef: string, snapshot: ClusterSnapshot) {
    this.#snapshots.set(entityRef, snapshot);
    this.#listeners.get(entityRef)?.forEach(listener => listener());
  }

  watchCluster(entityRef: string): ClusterWatch {
    return {
      getSnapshot: () => this.#snapshots.get(entityRef) ?? this.#loading,
      subscribe: listener => {
        const listeners = this.#listeners.get(entityRef) ?? new Set();
        this.#listeners.set(entityRef, listeners.add(listener));
        return () => listeners.delete(listener);
      },
      retry: () => {
        this.retries += 1;
      },
    };
  }

  /** Sections that somebody asked for on request. */
  readonly wanted: SectionName[] = [];

  async getClusterView(
    entityRef: string,
    sections: SectionName[] = [],
  ): Promise<ClusterView> {
    this.wanted.push(...sections);
    const view = this.#snapshots.get(entityRef)?.view;
    if (!view) {
      throw new Error(`No view of ${entityRef}`);
    }
    return view;
  }

  /** What a Component has in clusters, by its ref; an error is thrown, what is absent never answers. */
  readonly components = new Map<string, ComponentClusters | Error>();

  async getComponentClusters(entityRef: string): Promise<ComponentClusters> {
    const answer = this.components.get(entityRef);
    if (answer instanceof Error) {
      throw answer;
    }
    return answer ?? new Promise(() => {});
  }

  /** What was asked of Flux, and how it is answered. */
  readonly asked: { verb: FluxVerb; object: FluxObjectRef }[] = [];
  answerFlux: (verb: FluxVerb) => FluxRequest = verb => ({
    verb,
    token: '2026-11-21T09:41:00.000Z',
    timeoutSeconds: 300,
  });

  async askFlux(
    _entityRef: string,
    verb: FluxVerb,
    object: FluxObjectRef,
  ): Promise<FluxRequest> {
    this.asked.push({ verb, object });
    return this.answerFlux(verb);
  }

  async getFleet(): Promise<Fleet> {
    const rows = [...this.rows.values()].filter(
      (row): row is FleetRow => !(row instanceof Error),
    );
    return { rows, everySeconds: 300 };
  }

  async getFleetTable(): Promise<FleetTable> {
    return { items: [], totalItems: 0, pageInfo: {}, facets: {} };
  }

  /** What was asked of long tables. */
  readonly tableQueries: Partial<TableQuery>[] = [];

  /** Rows of the view that was set, as the backend would sort and cut them. */
  async getTable<T extends keyof ClusterTables>(
    entityRef: string,
    table: T,
    query: Partial<TableQuery>,
  ): Promise<SectionTable<ClusterTables[T]>> {
    this.tableQueries.push(query);
    return tableOfView(await this.getClusterView(entityRef), table, query);
  }

  /** What `getNodeDetail` answers, by the name of the node; an error is thrown, what is absent never answers. */
  readonly nodeDetails = new Map<string, NodeDetail | Error>();

  async getNodeDetail(_entityRef: string, node: string): Promise<NodeDetail> {
    const detail = this.nodeDetails.get(node);
    if (detail instanceof Error) {
      throw detail;
    }
    return detail ?? new Promise(() => {});
  }

  async getFleetHistory(
    _days: number,
  ): Promise<Record<string, HistoryPoint[]>> {
    return {};
  }

  /** What `getClusterSnapshot` answers, by entity ref; an error is thrown, what is absent never answers. */
  readonly rows = new Map<string, FleetRow | Error>();

  async getClusterSnapshot(entityRef: string): Promise<FleetRow> {
    const row = this.rows.get(entityRef);
    if (row instanceof Error) {
      throw row;
    }
    return row ?? new Promise(() => {});
  }

  /** What `getViewerAddress` answers. */
  viewerAddress: ViewerAddress = {
    allowed: 'unknown',
    why: 'Backstage does not see your address: a proxy stands between',
  };

  async getViewerAddress(): Promise<ViewerAddress> {
    return this.viewerAddress;
  }

  /** What `getClusterHistory` answers. */
  history: HistoryPoint[] = [];

  async getClusterHistory(
    _entityRef: string,
    _days: number,
  ): Promise<HistoryPoint[]> {
    return this.history;
  }

  async formFacts(): Promise<never> {
    throw new Error('There is no form here');
  }

  async platformAnswers(): Promise<never> {
    throw new Error('There is no form here');
  }

  /** What `platformTemplate` answers; an error is thrown. */
  template: PlatformTemplate | Error = new Error('There is no template here');

  async platformTemplate(): Promise<PlatformTemplate> {
    if (this.template instanceof Error) {
      throw this.template;
    }
    return this.template;
  }

  async checkAnswers(): Promise<never> {
    throw new Error('There is no form here');
  }

  async previewPlatform(): Promise<never> {
    throw new Error('There is no form here');
  }
}
