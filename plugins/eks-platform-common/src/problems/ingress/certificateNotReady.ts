import type { Issuance } from '../../certificates/issuance';
import { getCondition } from '../../kubernetes/condition';
import { getObjectKey } from '../../kubernetes/objectKey';
import { formatSteadyAge, getAge } from '../../view/age';
import { shorten } from '../../view/words';
import type { Findings } from '../findings';
import { count } from '../hurts';
import { getRepositoryFolder } from '../repositoryFile';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

export const certificateNotReady: RegisteredProblem = {
  id: 'certificate-not-ready',
  severity: 'warning',
  level: 'effect',
  scenario: 'certificate-refused',
  clears: 'The certificate is issued, or asked for anew without a failure.',
  rule: findCertificateNotReady,
};

/** A certificate that was never issued, for another reason than denied DNS. */
export function findCertificateNotReady(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  return findings.issuances
    .filter(({ certificate, state }) => {
      const key = `Certificate/${getObjectKey(certificate.meta)}`;
      return (
        state === 'failing' &&
        certificate.notAfter === undefined &&
        !explained.objects.has(key)
      );
    })
    .map(issuance => toProblem(issuance, findings));
}

function toProblem(issuance: Issuance, findings: Findings): FoundProblem {
  const { certificate, since } = issuance;
  const key = getObjectKey(certificate.meta);
  const hosts = getServedHosts(issuance, findings);
  const cause = explainIssuance(issuance, findings);
  const folder = getRepositoryFolder(certificate.meta, findings);
  return {
    problem: {
      key: `certificate-not-ready:${key}`,
      id: 'certificate-not-ready',
      severity: 'warning',
      title:
        hosts.length > 1
          ? `${hosts.length} hosts have no certificate`
          : `${
              hosts[0] ?? certificate.dnsNames[0] ?? certificate.meta.name
            } has no certificate`,
      because: cause.because,
      evidence: [
        {
          object: cause.object,
          says: shorten(issuance.reason ?? 'no answer', 200),
          ...(since && { at: since }),
        },
      ],
      ...(since && { since }),
      next: cause.next,
      ...(folder && { file: { path: folder } }),
      hurts: count(hosts.length, 'host', 'hosts'),
      clearsIn: '5 min after the fix',
      target: {
        tab: 'ingress',
        ...(hosts[0] && { query: { host: hosts[0] } }),
      },
    },
    explains: { objects: [`Certificate/${key}`] },
    marks: { hosts },
  };
}

/** Hosts that routes serve with this certificate. */
export function getServedHosts(
  issuance: Issuance,
  findings: Pick<Findings, 'hosts'>,
): string[] {
  return findings.hosts
    .filter(host => host.issuance === issuance)
    .map(host => host.route.host);
}

/** Why an issuance fails, as far as its objects say. */
export function explainIssuance(
  issuance: Issuance,
  findings: Findings,
): { because: string; next: string; object: string } {
  const {
    certificate,
    failedChallenge,
    order,
    request,
    reason = '',
  } = issuance;
  const issuer = findings.kubernetes.clusterIssuers?.find(
    candidate =>
      candidate.meta.name === certificate.issuer.name &&
      candidate.kind === certificate.issuer.kind,
  );
  const name = certificate.issuer.name;
  if (
    findings.kubernetes.clusterIssuers &&
    !issuer &&
    certificate.issuer.kind === 'ClusterIssuer'
  ) {
    return {
      because: `The issuer \`${name}\` does not exist.`,
      next: `Name an issuer that exists, or add \`${name}\``,
      object: `Certificate ${certificate.meta.name}`,
    };
  }
  if (issuer && getCondition(issuer, 'Ready')?.status === 'False') {
    return {
      because: `The issuer \`${name}\` is not ready.`,
      next: `Correct the issuer \`${name}\``,
      object: `${issuer.kind} ${name}`,
    };
  }
  if (/rateLimited|too many certificates|\b429\b/.test(reason)) {
    return {
      because:
        "Let's Encrypt allows no further certificate for these names for now.",
      next: 'Keep one Certificate per set of names, and wait',
      object: order
        ? `Order ${order.meta.name}`
        : `Certificate ${certificate.meta.name}`,
    };
  }
  if (
    /failed to determine Route 53 hosted zone|not yet propagated/.test(reason)
  ) {
    return {
      because:
        'The zone of the name cannot be found, or its records do not spread.',
      next: 'Check that the zone is delegated: `dig +short NS` of its name',
      object: `Challenge ${failedChallenge?.dnsName ?? ''}`.trim(),
    };
  }
  if (failedChallenge) {
    return {
      because: `The ${failedChallenge.type} challenge for \`${failedChallenge.dnsName}\` cannot be answered.`,
      next: 'Follow the chain to its deepest failing link',
      object: `Challenge ${failedChallenge.dnsName}`,
    };
  }
  const age = getAge(issuance.since, findings.now);
  if (!issuance.reason) {
    return {
      because: `It has been asked for${
        age === undefined ? '' : ` for ${formatSteadyAge(age)}`
      }, and nothing answers.`,
      next: 'Check that cert-manager runs',
      object: request
        ? `CertificateRequest ${request.meta.name}`
        : `Certificate ${certificate.meta.name}`,
    };
  }
  return {
    because: order
      ? 'The certificate authority refused the order.'
      : 'The issuer refused the request.',
    next: 'Follow the chain to its deepest failing link',
    object: order
      ? `Order ${order.meta.name}`
      : `CertificateRequest ${request?.meta.name ?? certificate.meta.name}`,
  };
}
