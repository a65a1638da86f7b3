import type { Findings } from '../../problems/findings';
import type { Marks } from '../../problems/marks';
import { makeAddressesView } from './addressesView';
import { makeInterruptionsView } from './interruptionsView';
import { makeClaimRow } from './makeClaimRow';
import { countMapBlocks } from './nodeMapBlocks';
import { listNodeMoves } from './nodeMoves';
import { makeNodePoolCards } from './nodePoolCards';
import { listNodeRows } from './nodeRows';
import type { NodesView } from './nodesView';
import { groupPending } from './pendingGroups';

/** Up to here a map draws each node, and needs no counts. */
const MOST_CELLS = 600;

/** Everything of the Nodes tab. */
export function makeNodesView(findings: Findings, marks: Marks): NodesView {
  const { state, kubernetes, now } = findings;
  const rows = listNodeRows(findings, marks);
  const claims = (kubernetes.nodeClaims ?? []).map(claim =>
    makeClaimRow(claim, now),
  );
  return {
    karpenter: getKarpenter(state.kubernetes.nodePools.state),
    pools: makeNodePoolCards(findings, rows, claims, marks),
    nodes: rows,
    ...(rows.length > MOST_CELLS && { blocks: countMapBlocks(rows) }),
    claims,
    pending: groupPending(findings),
    tonight: listNodeMoves(findings),
    interruptions: makeInterruptionsView(findings),
    addresses: makeAddressesView(findings),
  };
}

function getKarpenter(state: string): NodesView['karpenter'] {
  if (state === 'ok') {
    return 'installed';
  }
  return state === 'not-installed' ? 'not-installed' : 'unknown';
}
