import type { Findings } from '../findings';
import { found } from '../found';
import type { FoundProblem, RegisteredProblem } from '../rule';

const READERS = 'platform-portal:readers';

export const readerShutOut: RegisteredProblem = {
  id: 'reader-shut-out',
  severity: 'warning',
  level: 'cause',
  scenario: 'U2',
  clears: 'The API server lets the reader role list nodes.',
  rule: findReaderShutOut,
};

/** Backstage may not read inside the cluster, by what EKS and the API server say together. */
export function findReaderShutOut(findings: Findings): FoundProblem[] {
  const { nodes } = findings.state.kubernetes;
  const { accessEntries } = findings.aws;
  if (nodes.state !== 'denied' || !accessEntries) {
    return [];
  }
  const reader = accessEntries.find(({ isReader }) => isReader);
  const isInGroup = reader?.groups.includes(READERS);
  const { because, next, says } = judge(reader !== undefined, isInGroup);
  return [
    found(readerShutOut, {
      object: 'cluster',
      title: 'Backstage may not read inside this cluster',
      because,
      evidence: [
        { object: 'eks:ListAccessEntries', says },
        {
          object: 'API server',
          says: nodes.message ?? 'refuses to list nodes',
          ...(nodes.since && { at: nodes.since }),
        },
      ],
      ...(nodes.since && { since: nodes.since }),
      next,
      clearsIn: 'half a minute after the apply',
      target: { tab: 'overview', query: { card: 'identity' } },
    }),
  ];
}

function judge(hasEntry: boolean, isInGroup: boolean | undefined) {
  if (!hasEntry) {
    return {
      because: 'EKS has no access entry for the reader role.',
      next: 'Apply `infra/cluster/access.tf`, which makes the entry',
      says: 'no entry for the reader role',
    };
  }
  return isInGroup
    ? {
        because: `The group \`${READERS}\` is bound to no role in the cluster.`,
        next: 'Apply `kube/infra/access/reader.yaml`: is the Kustomization `access` ready?',
        says: `entry with the group \`${READERS}\``,
      }
    : {
        because: `The access entry of the reader role lacks the group \`${READERS}\`.`,
        next: 'Put the group into the entry in `infra/cluster/access.tf`, then apply',
        says: 'entry without the group',
      };
}
