import type { AcmCertificateFacts } from '../../aws/acmCertificate';
import { getAge } from '../../view/age';
import { endSentence, formatList } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import type { FoundProblem, RegisteredProblem } from '../rule';
import { getAcmHosts, getMissingProof, isOfCluster } from './acmHosts';

// ACM looks every few minutes once the record is there.
const PATIENCE_MS = 30 * 60_000;
const FINAL = new Set(['FAILED', 'VALIDATION_TIMED_OUT', 'REVOKED']);

export const acmCertificatePending: RegisteredProblem = {
  id: 'acm-certificate-pending',
  severity: 'warning',
  level: 'cause',
  scenario: 'acm-certificate-pending',
  clears: 'ACM has issued the certificate.',
  rule: findAcmCertificatePending,
};

/** Certificates of ACM that were never issued: the proof of their names is missing, or ACM gave up. */
export function findAcmCertificatePending(findings: Findings): FoundProblem[] {
  return (findings.aws.acmCertificates ?? [])
    .filter(
      certificate =>
        isOfCluster(certificate, findings) &&
        (FINAL.has(certificate.status) ||
          (certificate.status === 'PENDING_VALIDATION' &&
            (getAge(certificate.createdAt, findings.now) ?? 0) >= PATIENCE_MS)),
    )
    .map(certificate => toProblem(certificate, findings));
}

function toProblem(
  certificate: AcmCertificateFacts,
  findings: Findings,
): FoundProblem {
  const { id, domain, status, createdAt, failure, validations } = certificate;
  const hosts = getAcmHosts(certificate, findings);
  const proof = getMissingProof(certificate);
  const isOver = FINAL.has(status);
  const waiting = validations.filter(({ state }) => state !== 'success');
  return found(acmCertificatePending, {
    object: id,
    title: `${hosts[0] ?? domain} has no certificate of ACM`,
    because: isOver
      ? endSentence(
          `ACM gave it up: \`${status}\`${failure ? `, \`${failure}\`` : ''}`,
        )
      : `ACM waits for the proof of ${formatList(
          waiting.map(({ name }) => `\`${name}\``),
        )}.`,
    evidence: [
      {
        object: `ACM certificate ${domain}`,
        says: `\`${status}\``,
        ...(createdAt && { at: createdAt }),
      },
      ...(proof
        ? [
            {
              object: 'Record wanted',
              says: `\`${proof.name}\` CNAME \`${proof.value}\``,
            },
          ]
        : []),
    ],
    since: createdAt,
    next: getNext(isOver, proof?.name),
    hurts: count(hosts.length, 'host', 'hosts'),
    clearsIn: '10 min after the record is there',
    target: {
      tab: 'ingress',
      ...(hosts[0] && { query: { host: hosts[0] } }),
    },
    marks: { hosts },
  });
}

function getNext(isOver: boolean, record: string | undefined): string {
  if (isOver) {
    return 'Request the certificate again, with the record of its proof in DNS';
  }
  return record
    ? `Add the CNAME \`${record}\` to its zone, and leave it there: each renewal needs it`
    : 'Follow the mail that ACM sent to the owner of the domain';
}
