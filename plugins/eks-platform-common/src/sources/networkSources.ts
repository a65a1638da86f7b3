import type { DnsRecord } from '../network/dnsRecord';
import { facts, type ValueOf } from './sourceDefinition';

/** What is asked of the network itself, for the names that the cluster's routes serve. One line each. @public */
export const NETWORK_SOURCES = {
  dnsRecords: facts<DnsRecord>('DNS records', 'DNS'),
};

/** Network sources of a cluster view. @public */
export type NetworkSources = {
  [K in keyof typeof NETWORK_SOURCES]: ValueOf<(typeof NETWORK_SOURCES)[K]>;
};
