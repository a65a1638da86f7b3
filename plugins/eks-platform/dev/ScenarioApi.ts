import {
  boundView,
  type ClusterTables,
  type ClusterView,
  type Fleet,
  type FleetRow,
  type HistoryPoint,
  type SectionTable,
  type TableQuery,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { FixtureApi } from '../src/__testUtils__/FixtureApi';
import { tableOfView } from '../src/__testUtils__/tableOfView';
import type { ClusterWatch } from '../src/feed/ClusterSnapshot';
import { readFleet, readRecording, RECORDED_CLUSTERS } from './recordings';

const DAY = 86_400_000;
const PREFIX = 'resource:default/';

/** Fixtures, and the recorded scenarios, each of which is read when somebody looks at it. */
export class ScenarioApi extends FixtureApi {
  readonly #large = new Map<string, ClusterView>();
  readonly #asked = new Set<string>();
  #fleet: Promise<Fleet | undefined> | undefined;

  watchCluster(entityRef: string): ClusterWatch {
    this.#read(entityRef);
    return super.watchCluster(entityRef);
  }

  /** Sets a view of which a browser gets the rows in most need, and the others page by page. */
  setLargeView(entityRef: string, view: ClusterView) {
    this.#large.set(entityRef, view);
    this.setView(entityRef, boundView(view));
  }

  async getTable<T extends keyof ClusterTables>(
    entityRef: string,
    table: T,
    query: Partial<TableQuery>,
  ): Promise<SectionTable<ClusterTables[T]>> {
    const large = this.#large.get(entityRef);
    return large
      ? tableOfView(large, table, query)
      : super.getTable(entityRef, table, query);
  }

  async getFleet(): Promise<Fleet> {
    return (await this.#readFleet()) ?? super.getFleet();
  }

  async getClusterSnapshot(entityRef: string): Promise<FleetRow> {
    const fleet = await this.#readFleet();
    return (
      fleet?.rows.find(row => row.entityRef === entityRef) ??
      super.getClusterSnapshot(entityRef)
    );
  }

  async getFleetHistory(days: number): Promise<Record<string, HistoryPoint[]>> {
    const fleet = await this.#readFleet();
    return Object.fromEntries(
      (fleet?.rows ?? []).map(row => [row.entityRef, historyOf(row, days)]),
    );
  }

  async getClusterHistory(
    entityRef: string,
    days: number,
  ): Promise<HistoryPoint[]> {
    return historyOf(await this.getClusterSnapshot(entityRef), days);
  }

  #readFleet(): Promise<Fleet | undefined> {
    this.#fleet ??= readFleet();
    return this.#fleet;
  }

  async #read(entityRef: string): Promise<void> {
    const name = entityRef.slice(PREFIX.length);
    if (this.#asked.has(name) || !RECORDED_CLUSTERS.includes(name)) {
      return;
    }
    this.#asked.add(name);
    const { view, details } = await readRecording(name);
    for (const [node, detail] of Object.entries(details)) {
      this.nodeDetails.set(node, detail);
    }
    this.setView(entityRef, view);
  }
}

/** A recording is one moment, so the days before it are drawn as that moment was. */
function historyOf({ snapshot }: FleetRow, days: number): HistoryPoint[] {
  if (!snapshot) {
    return [];
  }
  const { verdict, problemCount, nodes, perHour } = snapshot;
  const points = 48;
  return Array.from({ length: points }, (_, index) => ({
    at: new Date(
      Date.now() - ((points - 1 - index) / points) * days * DAY,
    ).toISOString(),
    verdict: verdict.word,
    problems: problemCount,
    nodes: nodes?.total,
    pendingPods: 0,
    perHour: perHour?.value,
    perHourAtLeast: perHour?.bound === 'atLeast',
  }));
}
