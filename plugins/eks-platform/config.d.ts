export interface Config {
  eksPlatform?: {
    /**
     * Whether this is the demo: its home page says so.
     * @visibility frontend
     */
    demo?: boolean;
  };
}
