import type { Findings } from '../problems/findings';
import type { ChangeRow } from '../sections/changes/changesView';
import { formatCount, shorten } from '../view/words';

/** What EKS was asked to change. */
export function listEksUpdates(findings: Findings): ChangeRow[] {
  return (findings.aws.updates ?? []).map(update => ({
    id: `eks:${update.id}`,
    at: update.createdAt,
    kind: 'eks',
    what: shorten(
      `${update.type}${
        update.parameters[0] ? ` (${update.parameters[0]})` : ''
      } ${
        update.status === 'InProgress' ? 'runs' : update.status.toLowerCase()
      }`,
      90,
    ),
    failed: update.status === 'Failed',
    objects: update.subject ? [update.subject] : [],
  }));
}

/** The last apply or destroy of the infrastructure. */
export function listApplies(findings: Findings): ChangeRow[] {
  const { applyReport: report } = findings.aws;
  if (!report || report.operation === 'plan') {
    return [];
  }
  const verb = report.operation === 'destroy' ? 'Destroy' : 'Apply';
  const changed = report.changed?.length ?? 0;
  return [
    {
      id: `apply:${report.startedAt}`,
      at: report.endedAt ?? report.startedAt,
      kind: 'apply',
      what: `${verb} of \`${report.commit.slice(0, 7)}\` ${
        report.result === 'running' ? 'runs' : report.result
      }${changed > 0 ? `: ${formatCount(changed, 'resource')} changed` : ''}`,
      failed: report.result === 'failed',
      objects: [],
      ...(report.commit.length === 40 && { commit: report.commit }),
      ...(report.runUrl && { url: report.runUrl }),
    },
  ];
}
