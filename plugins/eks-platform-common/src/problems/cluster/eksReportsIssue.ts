import { endSentence, shorten } from '../../view/words';
import type { Findings } from '../findings';
import type { Evidence } from '../problem';
import type { FoundProblem, RegisteredProblem } from '../rule';

export const eksReportsIssue: RegisteredProblem = {
  id: 'eks-reports-issue',
  severity: 'warning',
  level: 'cause',
  scenario: 'addon-degraded',
  clears: 'EKS reports no issue of the cluster, its node groups and add-ons.',
  rule: findEksReportsIssue,
};

/** EKS itself says that the cluster, a node group or an add-on is not well. One problem per thing. */
export function findEksReportsIssue(findings: Findings): FoundProblem[] {
  const { cluster, nodeGroups, addons } = findings.aws;
  const found: FoundProblem[] = [];
  if (cluster && cluster.healthIssues.length > 0) {
    found.push(
      toProblem(
        'cluster',
        'EKS reports a fault of the control plane',
        cluster.healthIssues.map(issue => `${issue.code}: ${issue.message}`),
        'Cluster',
      ),
    );
  }
  for (const group of nodeGroups ?? []) {
    const isDegraded =
      group.status === 'DEGRADED' || /_FAILED$/.test(group.status);
    if (isDegraded || group.issues.length > 0) {
      found.push(
        toProblem(
          `node-group/${group.name}`,
          `Node group ${group.name} is not well`,
          group.issues.length > 0 ? group.issues : [group.status],
          `Node group ${group.name}`,
          group.name,
        ),
      );
    }
  }
  for (const addon of addons ?? []) {
    if (addon.status === 'DEGRADED' || /_FAILED$/.test(addon.status)) {
      found.push(
        toProblem(
          `addon/${addon.name}`,
          `Add-on ${addon.name} is not well`,
          addon.issues.length > 0 ? addon.issues : [addon.status],
          `Add-on ${addon.name}`,
        ),
      );
    }
  }
  return found;
}

function toProblem(
  key: string,
  title: string,
  issues: string[],
  object: string,
  pool?: string,
): FoundProblem {
  const evidence: Evidence[] = issues
    .slice(0, 3)
    .map(issue => ({ object, says: shorten(issue, 200) }));
  return {
    problem: {
      key: `eks-reports-issue:${key}`,
      id: 'eks-reports-issue',
      severity: 'warning',
      title,
      because: endSentence(`EKS says: ${shorten(issues[0], 140)}`),
      evidence,
      next: 'Correct what EKS names; it looks again by itself',
      hurts: [],
      target: {
        tab: pool ? 'nodes' : 'overview',
        ...(pool && { query: { pool } }),
      },
    },
    explains: {},
    marks: { ...(pool && { pools: [pool] }) },
  };
}
