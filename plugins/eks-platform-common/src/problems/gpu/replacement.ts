import type { AcceleratorNode } from '../../gpu/acceleratorNode';

/** What gets rid of a node whose hardware is broken. */
export function getReplacement({ identity }: AcceleratorNode): string {
  switch (identity.origin) {
    case 'karpenter':
      return 'Delete its NodeClaim, so that Karpenter replaces it';
    case 'managed-node-group':
      return 'Drain it and terminate its instance: the node group replaces it';
    default:
      return 'Drain it and terminate its instance';
  }
}
