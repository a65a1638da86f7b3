import type { Condition } from './condition';
import type { ObjectMeta } from './objectMeta';

/** fluxcd.controlplane.io/v1 ResourceSetInputProvider: where previews come from. @public */
export interface PreviewSourceProjection {
  meta: ObjectMeta;
  /** `GitHubPullRequest`, `GitLabMergeRequest` … */
  type: string;
  suspend: boolean;
  /** Open pull requests, as exported. */
  exported: { id: string; branch?: string; commit?: string; title?: string }[];
  conditions: Condition[];
}
