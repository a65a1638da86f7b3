import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** How the names of public hosts are looked up. */
export interface DnsConfig {
  /** Whether DNS is asked at all. */
  enabled: boolean;
  /** Undefined: the servers of the machine. */
  servers?: string[];
  /** Whether names that public DNS does not know are asked for, too. */
  privateNames: boolean;
  timeoutMs: number;
  maxAgeMs: number;
  perSecond: number;
}

/** Reads `eksPlatform.dns`. */
export function readDnsConfig(config: Config): DnsConfig {
  const dns = config.getOptionalConfig('eksPlatform.dns');
  const positive = (key: string, otherwise: number) => {
    const value = dns?.getOptionalNumber(key) ?? otherwise;
    if (!(value > 0)) {
      throw new InputError(
        `Config eksPlatform.dns.${key} is ${value}: expected a number above 0, such as ${otherwise}`,
      );
    }
    return value;
  };
  return {
    enabled: dns?.getOptionalBoolean('enabled') ?? true,
    servers: dns?.getOptionalStringArray('servers'),
    privateNames: dns?.getOptionalBoolean('privateNames') ?? false,
    timeoutMs: positive('timeoutSeconds', 2) * 1_000,
    maxAgeMs: positive('refreshSeconds', 60) * 1_000,
    perSecond: positive('queriesPerSecond', 20),
  };
}
