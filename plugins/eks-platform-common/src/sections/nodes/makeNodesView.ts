import type { Findings } from '../../problems/findings';
import type { Marks } from '../../problems/marks';
import { visitInSteps, type Steps } from '../../view/steps';
import { makeAddressesViewInSteps } from './addressesView';
import { makeInterruptionsView } from './interruptionsView';
import { makeClaimRow } from './makeClaimRow';
import { countMapBlocks } from './nodeMapBlocks';
import { listNodeMoves } from './nodeMoves';
import { makeNodePoolCardsInSteps } from './nodePoolCards';
import { listNodeRowsInSteps } from './nodeRows';
import type { NodeClaimRow } from './nodePoolCard';
import type { NodesView } from './nodesView';
import { groupPending } from './pendingGroups';

/** Up to here a map draws each node, and needs no counts. */
const MOST_CELLS = 600;

const CLAIMS = { perStep: 1_000 };

/** Everything of the Nodes tab. */
export function* makeNodesViewInSteps(
  findings: Findings,
  marks: Marks,
): Steps<NodesView> {
  const { state, kubernetes, now } = findings;
  const rows = yield* listNodeRowsInSteps(findings, marks);
  const claims: NodeClaimRow[] = [];
  yield* visitInSteps(kubernetes.nodeClaims ?? [], CLAIMS, claim =>
    claims.push(makeClaimRow(claim, now)),
  );
  const pools = yield* makeNodePoolCardsInSteps(findings, rows, claims, marks);
  const tonight = listNodeMoves(findings);
  yield;
  const addresses = yield* makeAddressesViewInSteps(findings);
  return {
    karpenter: getKarpenter(state.kubernetes.nodePools.state),
    pools,
    nodes: rows,
    ...(rows.length > MOST_CELLS && { blocks: countMapBlocks(rows) }),
    claims,
    pending: groupPending(findings),
    tonight,
    interruptions: makeInterruptionsView(findings),
    addresses,
  };
}

function getKarpenter(state: string): NodesView['karpenter'] {
  if (state === 'ok') {
    return 'installed';
  }
  return state === 'not-installed' ? 'not-installed' : 'unknown';
}
