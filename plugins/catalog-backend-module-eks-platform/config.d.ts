import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  eksPlatform?: {
    /** Finds EKS clusters of the configured accounts that have no entity yet. Left out: nothing is looked for. */
    discovery?: {
      /** Default: true, once the section is there. */
      enabled?: boolean;
      /** Default: every 10 minutes. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /** Aliases of account profiles. Default: all. */
      accounts?: string[];
    };
  };
}
