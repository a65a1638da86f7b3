import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  CheckedAnswers,
  ClusterSummary,
  FormFacts,
  PlatformPreview,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ClusterWatch } from '../feed/ClusterSnapshot';

/**
 * What the browser asks of the EKS platform backend.
 *
 * @public
 */
export interface EksPlatformApi {
  /** Clusters that the user may know of, worst first. */
  listClusters(): Promise<ClusterSummary[]>;
  /** The live view of the cluster behind an entity; all watchers of a browser share one stream. */
  watchCluster(entityRef: string): ClusterWatch;
  formFacts(): Promise<FormFacts>;
  checkAnswers(answers: object): Promise<CheckedAnswers>;
  previewPlatform(answers: object): Promise<PlatformPreview>;
}

/** @public */
export const eksPlatformApiRef = createApiRef<EksPlatformApi>().with({
  id: 'plugin.eks-platform.client',
  pluginId: 'eks-platform',
});
