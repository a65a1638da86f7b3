import type {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type {
  CatalogProcessingExtensionPoint,
  CatalogService,
} from '@backstage/plugin-catalog-node';
import {
  translateAwsError,
  type AccountProfiles,
  type AwsAccounts,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import { readClaimedClusters } from './claimedClusters';
import { listClusters } from './listClusters';
import type { DiscoveryConfig } from './readDiscoveryConfig';
import { UnclaimedClusterProvider } from './UnclaimedClusterProvider';

/** One provider for each account and region, so that a region that fails costs no other. */
export function addDiscovery(
  config: DiscoveryConfig,
  options: {
    auth: AuthService;
    aws: AwsAccounts;
    catalog: CatalogService;
    logger: LoggerService;
    processing: CatalogProcessingExtensionPoint;
    profiles: AccountProfiles;
    scheduler: SchedulerService;
  },
): void {
  const { auth, aws, catalog, logger, processing, scheduler } = options;
  const profiles = config.accounts
    ? config.accounts.map(alias => options.profiles.get(alias))
    : options.profiles.list();
  for (const profile of profiles) {
    for (const region of profile.regions) {
      const place = { account: profile.alias, region };
      processing.addEntityProvider(
        new UnclaimedClusterProvider({
          place,
          owner: profile.operatorsGroup,
          partition: profile.partition,
          find: signal =>
            listClusters(aws.eks(place), signal).catch(error => {
              throw translateAwsError(error, {
                action: 'eks:ListClusters',
                role: profile.readerRole,
                account: profile.alias,
              });
            }),
          claimed: () => readClaimedClusters({ auth, catalog }),
          taskRunner: scheduler.createScheduledTaskRunner(config.schedule),
          logger,
        }),
      );
    }
  }
}
