export { ClusterDnsPanel } from './ClusterDnsPanel';
export { DnsCard } from './DnsCard';
