import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { AccountProfiles } from './accounts/AccountProfiles';
import { AssumeRoleAwsAccounts } from './aws/AssumeRoleAwsAccounts';
import type { AwsAccounts } from './aws/AwsAccounts';
import type { ClusterConnections } from './kubernetes/ClusterConnections';
import type { ClusterOperators } from './kubernetes/ClusterOperators';
import { EksClusterConnections } from './kubernetes/EksClusterConnections';
import { EksClusterOperators } from './kubernetes/EksClusterOperators';

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
          lifecycle: coreServices.rootLifecycle,
          profiles: accountProfilesServiceRef,
        },
        factory: deps => {
          const connections = new EksClusterConnections(deps);
          deps.lifecycle.addShutdownHook(() => connections.close());
          return connections;
        },
      }),
  });

/** Clusters as the operator roles may change them. @public */
export const clusterOperatorsServiceRef = createServiceRef<ClusterOperators>({
  id: 'eks-platform.cluster-operators',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        aws: awsAccountsServiceRef,
        connections: clusterConnectionsServiceRef,
        profiles: accountProfilesServiceRef,
      },
      factory: deps => new EksClusterOperators(deps),
    }),
});
