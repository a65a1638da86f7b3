import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const DEFAULT_IDLE_MINUTES = 5;
const DEFAULT_SNAPSHOT_MINUTES = 5;
const DEFAULT_MEMORY_MEGABYTES = 512;

/** Options of `eksPlatform` that only this plugin reads. */
export interface EksPlatformConfig {
  /** How long a cluster is watched after the last look at it. */
  idleMs: number;
  /** How much may be held of all clusters. */
  memoryBytes: number;
  snapshots: {
    /** Seconds between two rounds over the fleet. */
    everySeconds: number;
  };
}

export function readEksPlatformConfig(config: Config): EksPlatformConfig {
  return {
    idleMs:
      readMinutes(
        config,
        'eksPlatform.watch.idleMinutes',
        DEFAULT_IDLE_MINUTES,
      ) * 60_000,
    memoryBytes: readMemoryMegabytes(config) * 1e6,
    snapshots: {
      everySeconds: Math.round(
        readMinutes(
          config,
          'eksPlatform.snapshots.everyMinutes',
          DEFAULT_SNAPSHOT_MINUTES,
        ) * 60,
      ),
    },
  };
}

function readMemoryMegabytes(config: Config): number {
  const key = 'eksPlatform.watch.memoryMegabytes';
  const megabytes = config.getOptionalNumber(key) ?? DEFAULT_MEMORY_MEGABYTES;
  if (!(megabytes >= 16)) {
    throw new InputError(
      `Config ${key} is ${megabytes}: expected megabytes from 16, such as ${DEFAULT_MEMORY_MEGABYTES}`,
    );
  }
  return megabytes;
}

function readMinutes(config: Config, key: string, otherwise: number): number {
  const minutes = config.getOptionalNumber(key) ?? otherwise;
  if (!(minutes > 0)) {
    throw new InputError(
      `Config ${key} is ${minutes}: expected minutes above 0, such as ${otherwise}`,
    );
  }
  return minutes;
}

const DEFAULT_TEMPLATE = 'template:default/eks-platform';

/** Options of the platform form. */
export function readFormConfig(config: Config): {
  templateRef: string;
  demo: boolean;
} {
  return {
    templateRef:
      config.getOptionalString('eksPlatform.template') ?? DEFAULT_TEMPLATE,
    demo: config.getOptionalBoolean('eksPlatform.demo') ?? false,
  };
}
