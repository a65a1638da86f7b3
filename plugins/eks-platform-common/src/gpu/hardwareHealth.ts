import { getCondition } from '../kubernetes/condition';
import type { NodeProjection } from '../kubernetes/projections';

const CONDITION = 'AcceleratedHardwareReady';

/** What the EKS node monitoring agent says of a node's accelerators. */
export interface HardwareHealth {
  ok: boolean;
  /** In words, such as `fallen off the bus (XID 79)`. */
  text: string;
  reason?: string;
  /** ISO 8601. */
  since?: string;
}

// What NVIDIA's codes mean for whoever runs the node.
const XIDS: Record<string, string> = {
  '13': 'the program on it made a fault',
  '31': 'the program on it touched memory that is not its own',
  '48': 'memory error that cannot be corrected',
  '62': 'its internal controller halted',
  '63': 'a memory row has been retired',
  '64': 'a memory row could not be retired',
  '74': 'NVLink error',
  '79': 'fallen off the bus',
  '92': 'many memory errors that were corrected',
  '94': 'memory error, kept to one program',
  '95': 'memory error that was not kept to one program',
  '119': 'its system processor does not answer',
};

/** Undefined where no agent watches the node. */
export function getHardwareHealth(
  node: NodeProjection,
): HardwareHealth | undefined {
  const condition = getCondition(node, CONDITION);
  if (!condition) {
    return undefined;
  }
  const { status, reason, message, lastTransitionTime } = condition;
  return {
    ok: status !== 'False',
    text: explain(status, reason, message),
    ...(reason && { reason }),
    ...(lastTransitionTime && { since: lastTransitionTime }),
  };
}

function explain(
  status: string,
  reason: string | undefined,
  message: string | undefined,
): string {
  if (status === 'True') {
    return 'healthy';
  }
  if (status === 'Unknown') {
    return 'the agent does not know';
  }
  const xid = /XID\D{0,8}(\d+)/i.exec(`${reason ?? ''} ${message ?? ''}`)?.[1];
  if (xid) {
    return `${XIDS[xid] ?? 'the driver reports an error'} (XID ${xid})`;
  }
  return message ?? reason ?? 'not healthy, without a reason';
}
