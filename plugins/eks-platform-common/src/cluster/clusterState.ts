import type { ClusterRef } from './clusterRef';
import type { PriceTable } from '../cost/priceTable';
import type { SourceAnswers } from '../sources/sourceCatalogue';

/**
 * Everything that the rules look at for one cluster; the rules do no I/O and read no clock.
 *
 * @public
 */
export interface ClusterState extends SourceAnswers {
  now: Date;
  ref: ClusterRef;
  entityRef: string;
  /** Owner, links and Flux path of the catalog entity. */
  entity: {
    owner?: string;
    repository?: string;
    repositoryFiles?: string;
    fluxPath?: string;
    template?: string;
  };
  account: {
    partition: string;
    applyBy: 'operator' | 'github-actions' | 'gitlab-ci' | 'codebuild';
    operatorsGroup?: string;
    backstageCidrs: string[];
    /** Whether the account has a role that may reconcile, suspend and resume. */
    canOperate?: boolean;
  };
  prices?: PriceTable;
}
