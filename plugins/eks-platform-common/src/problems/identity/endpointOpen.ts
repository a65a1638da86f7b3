import type { Findings } from '../findings';
import { found } from '../found';
import { isFromTemplate } from '../repositoryFile';
import type { FoundProblem, RegisteredProblem } from '../rule';

const WORLD = new Set(['0.0.0.0/0', '::/0']);

export const endpointOpen: RegisteredProblem = {
  id: 'endpoint-open',
  severity: 'warning',
  level: 'cause',
  scenario: 'endpoint-open',
  clears: "The endpoint's allow-list no longer holds the whole Internet.",
  rule: findEndpointOpen,
};

/** The endpoint of the API server is open to everybody. */
export function findEndpointOpen(findings: Findings): FoundProblem[] {
  const { cluster } = findings.aws;
  const open = cluster?.endpointPublic
    ? cluster.publicAccessCidrs.filter(cidr => WORLD.has(cidr))
    : [];
  if (open.length === 0) {
    return [];
  }
  return [
    found(endpointOpen, {
      object: 'cluster',
      title: 'The API server is open to the whole Internet',
      because: `Its public endpoint lets \`${open[0]}\` through, so that only credentials keep strangers out.`,
      evidence: [
        {
          object: 'eks:DescribeCluster',
          says: `\`publicAccessCidrs\` ${open.join(', ')}`,
        },
      ],
      next: 'Name the addresses that need it in `endpoint_public_access_cidrs`, then apply',
      ...(isFromTemplate(findings) && {
        file: { path: `infra/clusters/${findings.state.ref.name}.tfvars` },
      }),
      clearsIn: 'some minutes after the apply',
      target: { tab: 'overview', query: { card: 'identity' } },
    }),
  ];
}
