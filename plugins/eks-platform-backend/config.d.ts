export interface Config {
  eksPlatform?: {
    /** Entity ref of the template that the form previews. Default: template:default/eks-platform. */
    template?: string;
    watch?: {
      /** How many minutes a cluster is watched after the last look at it. Default: 5. */
      idleMinutes?: number;
      /**
       * Megabytes that may be held of all clusters together; a kind that does not fit says "too large". 10,000 nodes with
       * 100,000 pods take about 100. Default: 512.
       */
      memoryMegabytes?: number;
    };
    snapshots?: {
      /** Minutes between two looks at each cluster, for the fleet page, entity cards and charts. Default: 5. */
      everyMinutes?: number;
    };
  };
}
