/**
 * Cluster connections, AWS access and the repository generator shared by the EKS platform backend packages.
 *
 * @packageDocumentation
 */
export type { AccountProfile, ApplyBy } from './accounts/AccountProfile';
export * from './accounts/AccountProfiles';
export * from './accounts/readAccountProfiles';
export * from './aws/AwsAccounts';
export * from './aws/DeniedError';
export * from './aws/EksTokenSource';
export * from './aws/hideAccountIds';
export * from './aws/readApplyReport';
export * from './aws/translateAwsError';
export * from './catalogue/eksVersionCalendar';
export * from './catalogue/instanceTypeTable';
export * from './catalogue/priceTable';
export * from './generator';
export * from './kubernetes/ClusterConnection';
export * from './kubernetes/clusterErrors';
export * from './kubernetes/ClusterConnections';
export * from './kubernetes/ClusterOperators';
export * from './kubernetes/EksClusterConnections';
export * from './kubernetes/EksClusterOperators';
export * from './kubernetes/HttpClusterConnection';
export * from './services';
