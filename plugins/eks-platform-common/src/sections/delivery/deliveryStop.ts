import { readFailureCause } from '../../flux/failureCause';
import type { KustomizationNode } from '../../flux/kustomizationGraph';
import type { Findings } from '../../problems/findings';
import type { Problem } from '../../problems/problem';
import { formatCount, formatList } from '../../view/words';
import type { DeliveryStop } from './deliveryView';
import type { FluxRow } from './fluxRow';

/** The Kustomization that stops most others, with why and what heals it; undefined when nothing stops. */
export function findDeliveryStop(options: {
  findings: Findings;
  rows: ReadonlyMap<string, FluxRow>;
  problems: readonly Problem[];
}): DeliveryStop | undefined {
  const { findings, rows, problems } = options;
  const nodes = [...findings.graph.values()];
  const waiting = (node: KustomizationNode) =>
    nodes.filter(other => other.behind.includes(node.key));
  const [first] = nodes
    .filter(
      node =>
        node.reconciliation.state === 'failed' ||
        (waiting(node).length > 0 &&
          node.reconciliation.state !== 'progressing'),
    )
    .sort((a, b) => waiting(b).length - waiting(a).length);
  const row = first && rows.get(`Kustomization/${first.key}`);
  if (!row) {
    return undefined;
  }
  const problem = problems.find(({ key }) => key === row.problem);
  const culprit = findSuspended(first, row, rows);
  const name = first.object.meta.name;
  const reason = culprit
    ? `, because ${culprit.id === row.id ? 'it' : culprit.name} is suspended`
    : `: ${row.text}`;
  const waits = describeWaiting(
    waiting(first).flatMap(({ key }) => rows.get(`Kustomization/${key}`) ?? []),
  );
  return {
    object: row.id,
    title: `Delivery stopped at ${name}${reason}`,
    because: [problem?.because, waits].filter(Boolean).join(' '),
    ...(problem && { problem: problem.key }),
    ...(culprit && {
      resume: {
        kind: culprit.kind,
        namespace: culprit.namespace,
        name: culprit.name,
      },
    }),
  };
}

// Itself, or the suspended release of something it depends on, when what it misses is a kind that releases bring.
function findSuspended(
  node: KustomizationNode,
  row: FluxRow,
  rows: ReadonlyMap<string, FluxRow>,
): FluxRow | undefined {
  if (row.state === 'suspended') {
    return row;
  }
  const cause = readFailureCause(node.reconciliation.message)?.cause;
  if (cause !== 'unknown-kind') {
    return undefined;
  }
  const suspended = [...rows.values()].filter(
    other =>
      other.kind === 'HelmRelease' &&
      other.state === 'suspended' &&
      other.owner !== undefined &&
      row.dependsOn.includes(other.owner),
  );
  return suspended.length === 1 ? suspended[0] : undefined;
}

function describeWaiting(rows: readonly FluxRow[]): string | undefined {
  if (rows.length === 0) {
    return undefined;
  }
  const runs = [...new Set(rows.flatMap(row => row.runs ?? []))];
  const wait = `${formatCount(rows.length, 'Kustomization')} ${
    rows.length === 1 ? 'waits' : 'wait'
  }`;
  return runs.length > 0
    ? `${wait} and still ${rows.length === 1 ? 'runs' : 'run'} ${formatList(
        runs.map(revision => `\`${revision}\``),
      )}.`
    : `${wait}.`;
}
