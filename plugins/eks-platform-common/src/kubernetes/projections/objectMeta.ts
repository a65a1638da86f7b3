/** @public */
export interface ObjectMeta {
  name: string;
  namespace?: string;
  uid: string;
  generation?: number;
  /** ISO 8601. */
  createdAt: string;
  deletedAt?: string;
  labels: Record<string, string>;
  /** Only annotations that a rule reads. */
  annotations: Record<string, string>;
  owners: { kind: string; name: string }[];
}
