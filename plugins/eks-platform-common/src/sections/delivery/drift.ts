import type { Findings } from '../../problems/findings';
import { getCondition } from '../../kubernetes/condition';
import { formatCount } from '../../view/words';
import type { DeliveryView, DriftLine } from './deliveryView';
import type { FluxRow } from './fluxRow';

/** How template, repository, AWS and cluster compare, each with what that rests on. */
export function makeDrift(
  findings: Findings,
  rows: readonly FluxRow[],
  revision: DeliveryView['revision'],
): DriftLine[] {
  return [
    compareTemplate(findings),
    compareAws(findings, revision),
    compareCluster(findings, rows, revision),
    comparePlan(findings),
  ];
}

function compareTemplate({ state }: Findings): DriftLine {
  const version = state.entity.template?.split('@')[1];
  return {
    between: 'template',
    state: 'unknown',
    text: version
      ? `made with ${version}; later edits are not compared`
      : 'not made by a template',
  };
}

function compareAws(
  { aws }: Findings,
  { fetched, infrastructure }: DeliveryView['revision'],
): DriftLine {
  const report = aws.applyReport;
  if (!infrastructure) {
    const text = report ? `${report.operation} ${report.result}` : 'no report';
    return {
      between: 'aws',
      state: report?.result === 'failed' ? 'warning' : 'unknown',
      text,
      ...(report && { at: report.updatedAt }),
    };
  }
  const isSame = infrastructure.revision === fetched?.revision;
  return {
    between: 'aws',
    state: isSame ? 'ok' : 'notice',
    // Flux pulls its half of a commit at once; whether the other half changed too is not known here.
    text: isSame
      ? 'same commit'
      : `applied at \`${infrastructure.revision}\`, not at the newest commit`,
    at: infrastructure.at,
  };
}

function compareCluster(
  { kubernetes }: Findings,
  rows: readonly FluxRow[],
  { applied, of }: DeliveryView['revision'],
): DriftLine {
  const byHand = rows.filter(
    row => row.suspended && row.suspended.by !== 'Git',
  );
  const drifted = (kubernetes.helmReleases ?? []).filter(
    release => getCondition(release, 'Drifted')?.status === 'True',
  );
  const behind = of - applied;
  const parts = [
    byHand.length > 0 && `${byHand.length} suspended by hand`,
    drifted.length > 0 &&
      `${formatCount(drifted.length, 'release')} changed by hand`,
    behind > 0 && `${behind} of ${of} behind`,
  ].filter(Boolean);
  if (of === 0 && parts.length === 0) {
    return { between: 'cluster', state: 'unknown', text: 'nothing to compare' };
  }
  return {
    between: 'cluster',
    state: parts.length > 0 ? 'warning' : 'ok',
    text: parts.length > 0 ? parts.join(', ') : 'same',
  };
}

function comparePlan({ aws }: Findings): DriftLine {
  const report = aws.applyReport;
  if (report?.operation !== 'plan') {
    return { between: 'plan', state: 'unknown', text: 'none reported' };
  }
  const at = report.endedAt ?? report.updatedAt;
  if (report.result !== 'succeeded') {
    return { between: 'plan', state: 'unknown', text: report.result, at };
  }
  const changed = report.changed?.length ?? 0;
  const planned = report.roots.reduce((sum, r) => sum + (r.planned ?? 0), 0);
  const count = Math.max(changed, planned);
  return {
    between: 'plan',
    state: count > 0 ? 'warning' : 'ok',
    text: count > 0 ? `${formatCount(count, 'resource')} differ` : 'no change',
    at,
  };
}
