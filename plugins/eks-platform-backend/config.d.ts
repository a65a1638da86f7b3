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
    /** Whether the names of public hosts lead to their load balancers is seen by asking DNS; nothing is ever connected to. */
    dns?: {
      /** Default: true. */
      enabled?: boolean;
      /** Addresses of DNS servers, each with a port if it is not 53; those of the machine when left out. */
      servers?: string[];
      /** Also ask for names that public DNS does not know: internal load balancers, private zones. Default: false. */
      privateNames?: boolean;
      /** How long to wait for a server. Default: 2. */
      timeoutSeconds?: number;
      /** After how many seconds a name is asked for again. Default: 60. */
      refreshSeconds?: number;
      /** How many names are asked for in a second, all clusters together. Default: 20. */
      queriesPerSecond?: number;
    };
    snapshots?: {
      /** Minutes between two looks at each cluster, for the fleet page, entity cards and charts. Default: 5. */
      everyMinutes?: number;
    };
  };
}
