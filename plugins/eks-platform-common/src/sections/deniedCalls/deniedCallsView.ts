import type { DeniedCallFacts } from '../../aws/deniedCall';
import type { Quantity } from '../../view/quantity';

/** One call that AWS denied, with whose it is. @public */
export interface DeniedCallRow extends DeniedCallFacts {
  /** Such as `sqs:GetQueueUrl`. */
  action: string;
  /** `kube-system/karpenter`, if a role of the cluster made it. */
  serviceAccount?: string;
}

/** @public */
export interface DeniedCallsView {
  logGroup: string;
  /** ISO 8601. */
  from: string;
  to: string;
  /** Calls of the cluster's own roles first, then by count. */
  calls: DeniedCallRow[];
  total: Quantity;
  /** What the query read, which CloudWatch bills. */
  scanned: Quantity;
}
