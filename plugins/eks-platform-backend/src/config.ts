import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const DEFAULT_IDLE_MINUTES = 5;

/** Options of `eksPlatform` that only this plugin reads. */
export interface EksPlatformConfig {
  /** How long a cluster is watched after the last look at it. */
  idleMs: number;
}

export function readEksPlatformConfig(config: Config): EksPlatformConfig {
  const key = 'eksPlatform.watch.idleMinutes';
  const idleMinutes = config.getOptionalNumber(key) ?? DEFAULT_IDLE_MINUTES;
  if (!(idleMinutes > 0)) {
    throw new InputError(
      `Config ${key} is ${idleMinutes}: expected minutes above 0, such as ${DEFAULT_IDLE_MINUTES}`,
    );
  }
  return { idleMs: idleMinutes * 60_000 };
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
