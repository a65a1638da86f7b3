/**
 * A number with its honesty: how exact it is, what it counts, where it comes from and when it was seen.
 *
 * An unknown quantity has no value and says why; it is never 0.
 *
 * @public
 */
export type Quantity = {
  /** Such as `USD/h`, `vCPU`, `GiB`, `pods`. */
  unit: string;
  /** Where it comes from: a price table with its date, `eks:DescribeCluster`, `metrics-server`. */
  source: string;
  /** ISO 8601. */
  observedAt?: string;
} & (
  | { bound: 'exact' | 'atLeast' | 'atMost'; value: number; reason?: string }
  | { bound: 'unknown'; reason: string; value?: undefined }
);
