import type { Findings } from '../../problems/findings';
import type { Marks } from '../../problems/marks';
import { runSteps, type Steps } from '../../view/steps';
import { makeNodeRow } from './makeNodeRow';
import type { NodeRow } from './nodeRow';

const ROWS_PER_STEP = 250;

/** Rows that were made in steps, until the section asks for them. */
const prepared = new WeakMap<Findings, NodeRow[]>();

/** Makes the rows of all nodes in steps: ten thousand of them take longer than the process may be held. */
export function* prepareNodeRows(
  findings: Findings,
  marks: Marks,
): Steps<void> {
  const rows: NodeRow[] = [];
  for (const node of findings.kubernetes.nodes ?? []) {
    rows.push(makeNodeRow(node, findings, marks));
    if (rows.length % ROWS_PER_STEP === 0) {
      yield;
    }
  }
  prepared.set(findings, rows);
}

/** One row for each node. */
export function listNodeRows(findings: Findings, marks: Marks): NodeRow[] {
  if (!prepared.has(findings)) {
    runSteps(prepareNodeRows(findings, marks));
  }
  const rows = prepared.get(findings)!;
  // Other marks would give other rows.
  prepared.delete(findings);
  return rows;
}
