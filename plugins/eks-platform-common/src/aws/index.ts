/** What AWS says of a cluster, as far as rules read it. */
export * from './dnsRole';
export * from './eksAddon';
export * from './eksCluster';
export * from './eksNodeGroup';
export * from './eksVersion';
export * from './hostedZone';
