import { isCovered } from '../identity/cidrCover';
import type { Findings } from '../problems/findings';
import type { Problem } from '../problems/problem';
import { formatMoment, formatSteadyAge, getAge } from './age';
import type { Verdict } from './verdictSentence';
import { endSentence, formatCount } from './words';

/** The verdict when the API server tells nothing at all; undefined when it does. */
export function getBlindVerdict(
  findings: Findings,
  lastProblems: readonly Problem[],
): Verdict | undefined {
  const { kubernetes, aws } = findings.state;
  const { nodes } = kubernetes;
  if (nodes.state === 'ok') {
    return undefined;
  }
  if (aws.cluster.state === 'denied') {
    return {
      word: 'not-known',
      title: 'Backstage may not read this account',
      summary:
        aws.cluster.message ??
        'AWS refuses `eks:DescribeCluster` to the reader role.',
    };
  }
  if (aws.cluster.state === 'unreachable') {
    return {
      word: 'not-known',
      title: 'AWS does not answer',
      summary: [
        endSentence(aws.cluster.message ?? 'No answer from EKS'),
        'Pods may run well all the same.',
      ].join(' '),
    };
  }
  switch (nodes.state) {
    case 'denied':
      return isWithoutAccessEntry(nodes.message)
        ? {
            word: 'not-known',
            title: "EKS does not know Backstage's role",
            summary: `${getEksFacts(findings)} ${endSentence(
              nodes.next ??
                'Apply `infra/cluster/access.tf`: the reader has no access entry',
            )}`.trim(),
          }
        : {
            word: 'not-known',
            title: 'Backstage may not read inside this cluster',
            summary: `${getEksFacts(
              findings,
            )} Nodes, Flux and certificates are refused.`,
          };
    case 'unreachable':
      return getSilentVerdict(findings, lastProblems);
    default:
      return {
        word: 'not-known',
        title: 'connecting',
        summary:
          aws.cluster.state === 'ok'
            ? 'EKS answers, the API server not yet.'
            : 'No answer yet.',
      };
  }
}

// A principal without an access entry is answered 401, one whose group has no role 403.
function isWithoutAccessEntry(message: string | undefined): boolean {
  return /access entry|\b401\b|Unauthorized/i.test(message ?? '');
}

function getSilentVerdict(
  findings: Findings,
  lastProblems: readonly Problem[],
): Verdict {
  const { nodes } = findings.state.kubernetes;
  const { last, since } = nodes.state === 'ok' ? {} : nodes;
  const age = getAge(since ?? last?.observedAt, findings.now);
  const parts = [getAllowListGap(findings)];
  if (last) {
    const was =
      lastProblems.length === 0
        ? 'healthy'
        : `with ${formatCount(lastProblems.length, 'problem')}`;
    parts.push(
      `Last seen ${was} at ${formatMoment(last.observedAt, findings.now)}.`,
      'What follows is old.',
    );
  } else {
    parts.push(getEksFacts(findings));
  }
  return {
    word: 'not-known',
    title: `no answer from the API server${
      age === undefined ? '' : ` for ${formatSteadyAge(age)}`
    }`,
    summary: [...parts, 'Pods may run well all the same.']
      .filter(Boolean)
      .join(' '),
  };
}

function getAllowListGap(findings: Findings): string {
  const { cluster } = findings.aws;
  const { backstageCidrs } = findings.state.account;
  if (
    !cluster?.endpointPublic ||
    cluster.publicAccessCidrs.includes('0.0.0.0/0')
  ) {
    return '';
  }
  const missing = backstageCidrs.filter(
    cidr => !isCovered(cidr, cluster.publicAccessCidrs),
  );
  return missing.length > 0
    ? `Backstage (${missing.join(', ')}) is not in the endpoint's allow-list.`
    : '';
}

function getEksFacts(findings: Findings): string {
  const { cluster, addons } = findings.aws;
  if (!cluster) {
    return '';
  }
  const fine = addons?.filter(addon => addon.status === 'ACTIVE').length;
  const tail = addons ? `, ${fine} of ${addons.length} add-ons active` : '';
  return `EKS answers: ${cluster.status.toLowerCase()}, ${
    cluster.version
  }${tail}.`;
}
