/** What is counted of ourselves, with what each count is told apart by. */
export interface Counts {
  /** Lists of a kind that were read to their end. */
  lists: { kind: string; by: 'stream' | 'pages' };
  watchStarts: { kind: string };
  /** Reads that ended otherwise than by the server's own end. */
  watchFailures: { kind: string; reason: string };
  /** Bytes of answers of API servers, unpacked. */
  bytesRead: { kind: string };
  derivations: { result: 'derived' | 'failed' };
  /** Milliseconds. */
  derivationMs: { result: 'derived' };
  snapshots: { result: 'answered' | 'failed' };
  /** Milliseconds. */
  snapshotRoundMs: { result: 'done' };
  awsCalls: { action: string; result: 'answered' | 'failed' };
}

/** Counts since the process began; OpenTelemetry and the health endpoint read them. */
export class Telemetry {
  readonly #counts = new Map<string, Map<string, number>>();

  count<K extends keyof Counts>(name: K, attributes: Counts[K], by = 1) {
    const key = JSON.stringify(attributes);
    const series = this.#counts.get(name) ?? new Map<string, number>();
    this.#counts.set(name, series);
    series.set(key, (series.get(key) ?? 0) + by);
  }

  read<K extends keyof Counts>(
    name: K,
  ): { attributes: Counts[K]; value: number }[] {
    return [...(this.#counts.get(name) ?? [])].map(([key, value]) => ({
      attributes: JSON.parse(key),
      value,
    }));
  }

  total(name: keyof Counts): number {
    return this.read(name).reduce((sum, { value }) => sum + value, 0);
  }
}

/** The one of this process. */
export const telemetry = new Telemetry();
