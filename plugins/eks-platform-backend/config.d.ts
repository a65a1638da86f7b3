export interface Config {
  eksPlatform?: {
    watch?: {
      /** How many minutes a cluster is watched after the last look at it. Default: 5. */
      idleMinutes?: number;
    };
  };
}
