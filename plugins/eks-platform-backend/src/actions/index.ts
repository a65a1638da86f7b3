import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { FleetRows } from '../fleet/FleetRows';
import type { ClusterQuestions } from './ClusterQuestions';
import { registerExplainPendingPods } from './explainPendingPodsAction';
import { registerGetClusterHealth } from './getClusterHealthAction';
import { registerListCertificatesAtRisk } from './listCertificatesAtRiskAction';
import { registerListChanges } from './listChangesAction';
import { registerListClusters } from './listClustersAction';
import { registerListIdleGpus } from './listIdleGpusAction';

export { ClusterQuestions } from './ClusterQuestions';

/** Everything that scripts and language models may ask; nothing of it changes anything. */
export function registerActions(options: {
  actionsRegistry: ActionsRegistryService;
  fleet: FleetRows;
  questions: ClusterQuestions;
}) {
  registerListClusters(options);
  registerGetClusterHealth(options);
  registerExplainPendingPods(options);
  registerListIdleGpus(options);
  registerListCertificatesAtRisk(options);
  registerListChanges(options);
}
