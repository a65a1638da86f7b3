/** @public */
export interface Condition {
  type: string;
  status: 'True' | 'False' | 'Unknown';
  reason?: string;
  message?: string;
  /** ISO 8601. */
  lastTransitionTime?: string;
  observedGeneration?: number;
}
