import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  CheckedAnswers,
  ClusterTables,
  ClusterView,
  ComponentClusters,
  FluxObjectRef,
  FluxRequest,
  FluxVerb,
  Fleet,
  FleetRow,
  FleetTable,
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
import type { ClusterWatch } from '../feed/ClusterSnapshot';

/**
 * What the browser asks of the EKS platform backend.
 *
 * @public
 */
export interface EksPlatformApi {
  /** All clusters that the catalog shows to the user, from their last snapshots. */
  getFleet(): Promise<Fleet>;
  /** One page of the fleet, sorted and filtered by the server. */
  getFleetTable(query: Partial<TableQuery>): Promise<FleetTable>;
  /** One page of a long table of a cluster, sorted and filtered by the server. */
  getTable<T extends keyof ClusterTables>(
    entityRef: string,
    table: T,
    query: Partial<TableQuery>,
  ): Promise<SectionTable<ClusterTables[T]>>;
  /** Points of the last days (1 to 90) of all clusters that the user may read, by entity ref, oldest first. */
  getFleetHistory(days: number): Promise<Record<string, HistoryPoint[]>>;
  /** What is known of one node besides its row. */
  getNodeDetail(entityRef: string, node: string): Promise<NodeDetail>;
  /** Points of the last days of one cluster, oldest first. */
  getClusterHistory(entityRef: string, days: number): Promise<HistoryPoint[]>;
  /** What is remembered of one cluster; by name and owner alone for who may not read it. */
  getClusterSnapshot(entityRef: string): Promise<FleetRow>;
  /** Whether the API server of a cluster lets the user's own address in. */
  getViewerAddress(entityRef: string): Promise<ViewerAddress>;
  /** The live view of the cluster behind an entity; all watchers of a browser share one stream. */
  watchCluster(entityRef: string): ClusterWatch;
  /** The view of one cluster as it is now; asks what is asked on request only for the sections that are named. */
  getClusterView(
    entityRef: string,
    sections?: SectionName[],
  ): Promise<ClusterView>;
  /** The clusters that a Component depends on, as it sees them, worst first. */
  getComponentClusters(entityRef: string): Promise<ComponentClusters>;
  /** Asks Flux to look again, to stop or to go on; the view tells what comes of it. */
  askFlux(
    entityRef: string,
    verb: FluxVerb,
    object: FluxObjectRef,
  ): Promise<FluxRequest>;
  /** What the form needs to know before any answer. */
  formFacts(): Promise<FormFacts>;
  /** The answers that a platform was made from, out of its lock file. */
  platformAnswers(
    entityRef: string,
  ): Promise<{ answers: Partial<PlatformAnswers> }>;
  /** The template's version in the repository of a platform, and the newest one. */
  platformTemplate(entityRef: string): Promise<PlatformTemplate>;
  /** Rules and cost for the answers so far. */
  checkAnswers(answers: Partial<PlatformAnswers>): Promise<CheckedAnswers>;
  /** The files that Create would write. */
  previewPlatform(answers: Partial<PlatformAnswers>): Promise<PlatformPreview>;
}

/** @public */
export const eksPlatformApiRef = createApiRef<EksPlatformApi>().with({
  id: 'plugin.eks-platform.client',
  pluginId: 'eks-platform',
});
