/** Answer of `GET /health`: whether one replica of the backend does its work. @public */
export interface BackendHealth {
  state: 'ok' | 'degraded';
  snapshots: {
    /** `late`: no cluster was looked at for three rounds. */
    state: 'ok' | 'late' | 'database-down';
    /** ISO 8601; absent before the first look. */
    newestAt?: string;
  };
  memory: {
    state: 'ok' | 'nearly-full';
    /** Estimate of what is held of all clusters. */
    heldBytes: number;
    mostBytes: number;
  };
  /** How late the event loop was in the last minutes. */
  eventLoop: { p99Ms: number; maxMs: number };
  watched: {
    clusters: number;
    /** Clusters shown live, counted once for each browser. */
    viewers: number;
  };
  /** Counts since the start of the process. */
  since: { lists: number; watchStarts: number; failures: number };
}
