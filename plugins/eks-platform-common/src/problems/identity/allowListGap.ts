import { isCovered } from '../../identity/cidrCover';
import { formatList } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import type { FoundProblem, RegisteredProblem } from '../rule';

export const allowListGap: RegisteredProblem = {
  id: 'allow-list-gap',
  severity: 'warning',
  level: 'cause',
  scenario: 'U1',
  clears:
    "The endpoint's allow-list holds Backstage, or the API server answers.",
  rule: findAllowListGap,
};

/** The API server does not answer, and the endpoint lets Backstage's address not through: a timeout, not a refusal. */
export function findAllowListGap(findings: Findings): FoundProblem[] {
  const { cluster } = findings.aws;
  const { nodes } = findings.state.kubernetes;
  const { backstageCidrs } = findings.state.account;
  if (nodes.state !== 'unreachable' || !cluster || !cluster.endpointPublic) {
    return [];
  }
  const missing = backstageCidrs.filter(
    cidr => !isCovered(cidr, cluster.publicAccessCidrs),
  );
  if (missing.length === 0) {
    return [];
  }
  return [
    found(allowListGap, {
      object: 'cluster',
      title: "Backstage is not in the endpoint's allow-list",
      because: `Backstage comes from ${formatList(
        missing.map(c => `\`${c}\``),
      )}; the endpoint lets only ${formatList(
        cluster.publicAccessCidrs.map(c => `\`${c}\``),
      )} through.`,
      evidence: [
        {
          object: 'eks:DescribeCluster',
          says: `\`publicAccessCidrs\` ${formatList(
            cluster.publicAccessCidrs,
          )}`,
        },
        {
          object: 'API server',
          says: nodes.message ?? 'no answer',
          ...(nodes.since && { at: nodes.since }),
        },
      ],
      ...(nodes.since && { since: nodes.since }),
      next: `Add ${formatList(
        missing.map(c => `\`${c}\``),
      )} to \`endpoint_public_access_cidrs\`, then apply`,
      clearsIn: 'some minutes after the apply',
      target: { tab: 'overview', query: { card: 'identity' } },
    }),
  ];
}
