import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { AccountProfiles } from './accounts/AccountProfiles';
import { AssumeRoleAwsAccounts } from './aws/AssumeRoleAwsAccounts';
import type { AwsAccounts } from './aws/AwsAccounts';
import type { ClusterConnections } from './kubernetes/ClusterConnections';
import { EksClusterConnections } from './kubernetes/EksClusterConnections';

/** Account profiles of the config; a wrong one fails the start of every plugin that asks. @public */
export const accountProfilesServiceRef = createServiceRef<AccountProfiles>({
  id: 'eks-platform.account-profiles',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { config: coreServices.rootConfig },
      factory: ({ config }) => AccountProfiles.fromConfig(config),
    }),
});

/** AWS as the reader roles see it. @public */
export const awsAccountsServiceRef = createServiceRef<AwsAccounts>({
  id: 'eks-platform.aws-accounts',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        profiles: accountProfilesServiceRef,
      },
      factory: ({ config, profiles }) =>
        AssumeRoleAwsAccounts.fromConfig(config, profiles),
    }),
});

/** Connections to the clusters of the account profiles. @public */
export const clusterConnectionsServiceRef =
  createServiceRef<ClusterConnections>({
    id: 'eks-platform.cluster-connections',
    scope: 'root',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: {
          aws: awsAccountsServiceRef,
          profiles: accountProfilesServiceRef,
        },
        factory: deps => new EksClusterConnections(deps),
      }),
  });
