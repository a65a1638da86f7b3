import { endSentence, formatList, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import type { FoundProblem, RegisteredProblem } from '../rule';

export const applyFailed: RegisteredProblem = {
  id: 'apply-failed',
  severity: 'warning',
  level: 'cause',
  scenario: 'apply-failed',
  clears: 'The next apply succeeds.',
  rule: findApplyFailed,
};

/** The last apply stopped in the middle of a cluster that stands: what is in Git is not in AWS. */
export function findApplyFailed(findings: Findings): FoundProblem[] {
  const { applyReport, cluster } = findings.aws;
  const stands = cluster?.status === 'ACTIVE' || cluster?.status === 'UPDATING';
  if (!applyReport || applyReport.result !== 'failed' || !stands) {
    return [];
  }
  const failed = applyReport.roots.filter(({ result }) => result === 'failed');
  const names = failed.map(({ root }) => `\`${root}\``);
  return [
    found(applyFailed, {
      object: applyReport.commit.slice(0, 12),
      title: `The last ${applyReport.operation} failed: AWS is not as Git says`,
      because: endSentence(
        `${
          names.length > 0 ? `It stopped at ${formatList(names)}` : 'It stopped'
        }${applyReport.error ? `: ${shorten(applyReport.error, 130)}` : ''}`,
      ),
      evidence: [
        {
          object: `Commit ${applyReport.commit.slice(0, 8)}`,
          says:
            failed
              .map(r => `${r.root}: ${r.done ?? 0} of ${r.planned ?? '?'}`)
              .join(', ') || 'failed',
          at: applyReport.updatedAt,
        },
      ],
      since: applyReport.endedAt ?? applyReport.updatedAt,
      next: 'Correct what the error names, then apply again',
      clearsIn: 'with the next apply that succeeds',
      target: { tab: 'overview' },
    }),
  ];
}
