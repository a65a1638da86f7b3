import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';

const KEY = 'eksPlatform.discovery';

/** How clusters without an entity are looked for. */
export interface DiscoveryConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Aliases of account profiles; undefined: all. */
  accounts?: string[];
}

/** Undefined when the config does not ask for discovery. */
export function readDiscoveryConfig(
  config: Config,
): DiscoveryConfig | undefined {
  const discovery = config.getOptionalConfig(KEY);
  if (!discovery || discovery.getOptionalBoolean('enabled') === false) {
    return undefined;
  }
  const schedule = discovery.getOptionalConfig('schedule');
  return {
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : {
          frequency: { minutes: 10 },
          timeout: { minutes: 5 },
          initialDelay: { seconds: 20 },
        },
    accounts: discovery.getOptionalStringArray('accounts'),
  };
}
