/** What the network says of a cluster's public names. */
export * from './dnsRecord';
