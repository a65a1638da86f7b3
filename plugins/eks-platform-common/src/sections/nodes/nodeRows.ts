import type { Findings } from '../../problems/findings';
import type { Marks } from '../../problems/marks';
import { visitInSteps, type Steps } from '../../view/steps';
import { makeNodeRow } from './makeNodeRow';
import type { NodeRow } from './nodeRow';

const ROWS = { perStep: 250 };

/** One row for each node. */
export function* listNodeRowsInSteps(
  findings: Findings,
  marks: Marks,
): Steps<NodeRow[]> {
  const rows: NodeRow[] = [];
  yield* visitInSteps(findings.kubernetes.nodes ?? [], ROWS, node =>
    rows.push(makeNodeRow(node, findings, marks)),
  );
  return rows;
}
