import type { LifecycleService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { readDnsConfig } from './dnsConfig';
import { DnsLookups } from './DnsLookups';
import { DnsNameResolver } from './DnsNameResolver';
import { DnsLooks, NO_NETWORK, type NetworkLooks } from './NetworkLooks';

/** What config allows to ask of the network. */
export function createNetworkLooks(options: {
  config: Config;
  lifecycle: LifecycleService;
  now(): Date;
}): NetworkLooks {
  const { config, lifecycle, now } = options;
  const dns = readDnsConfig(config);
  if (!dns.enabled) {
    return NO_NETWORK;
  }
  const lookups = new DnsLookups({
    ...dns,
    resolver: new DnsNameResolver(dns),
    now,
  });
  lifecycle.addShutdownHook(() => lookups.stop());
  return new DnsLooks({ ...dns, lookups });
}
