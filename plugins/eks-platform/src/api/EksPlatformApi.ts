import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  CheckedAnswers,
  ClusterSummary,
  ClusterView,
  FormFacts,
  PlatformAnswers,
  PlatformPreview,
} from '@eks-platform/backstage-plugin-eks-platform-common';

/** What the browser asks the EKS platform backend. @public */
export interface EksPlatformApi {
  /** Clusters that the user may know of; those that they may not read say `denied`. */
  listClusters(): Promise<ClusterSummary[]>;
  /** The view of one cluster, by the ref of its entity. */
  getClusterView(entityRef: string): Promise<ClusterView>;
  /** What the form needs to know before any answer. */
  formFacts(): Promise<FormFacts>;
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
