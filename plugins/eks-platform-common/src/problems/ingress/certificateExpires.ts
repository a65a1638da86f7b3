import type { Issuance } from '../../certificates/issuance';
import { getObjectKey } from '../../kubernetes/objectKey';
import { formatMoment, getAge, getDaysUntil } from '../../view/age';
import { formatCount, shorten } from '../../view/words';
import { explainIssuance, getServedHosts } from './certificateNotReady';
import type { Findings } from '../findings';
import { count } from '../hurts';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

const DAY = 86_400_000;
/** Without a planned renewal a person has to act; three weeks leave room for it. */
const BY_HAND_DAYS = 21;

export const certificateExpires: RegisteredProblem = {
  id: 'certificate-expires',
  severity: 'critical',
  level: 'effect',
  scenario: 'S6',
  clears: 'The certificate is renewed.',
  rule: findCertificateExpires,
};

/** A certificate that will end, or has ended, because nobody renews it or renewal fails. */
export function findCertificateExpires(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const ending = findings.issuances.filter(
    issuance =>
      isEnding(issuance, findings.now) &&
      !explained.objects.has(keyOf(issuance)),
  );
  return groupRivals(ending).map(rivals => toProblem(rivals, findings));
}

function keyOf({ certificate }: Issuance): string {
  return `Certificate/${getObjectKey(certificate.meta)}`;
}

/** Certificates that fail while others ask for the very same names: the authority's limit counts them as one, and so is the problem. */
function groupRivals(ending: Issuance[]): Issuance[][] {
  const groups = new Map<string, Issuance[]>();
  for (const issuance of ending) {
    const { certificate } = issuance;
    const names = [...certificate.dnsNames].sort().join(' ');
    const group = certificate.failedIssuanceAttempts ? names : keyOf(issuance);
    groups.set(group, [...(groups.get(group) ?? []), issuance]);
  }
  return [...groups.values()].map(group =>
    [...group].sort((one, other) =>
      one.certificate.notAfter!.localeCompare(other.certificate.notAfter!),
    ),
  );
}

function isEnding({ certificate, state }: Issuance, now: Date): boolean {
  const { notAfter, renewalTime } = certificate;
  if (!notAfter) {
    return false;
  }
  if (state === 'expired' || state === 'overdue' || state === 'failing') {
    return true;
  }
  return (
    state === 'valid' &&
    !renewalTime &&
    getDaysUntil(notAfter, now) < BY_HAND_DAYS
  );
}

function toProblem(rivals: Issuance[], findings: Findings): FoundProblem {
  const [issuance] = rivals;
  const { certificate, state } = issuance;
  const { now } = findings;
  const notAfter = certificate.notAfter!;
  const left = Date.parse(notAfter) - now.getTime();
  const hosts = [
    ...new Set(rivals.flatMap(each => getServedHosts(each, findings))),
  ];
  const name = hosts[0] ?? certificate.dnsNames[0] ?? certificate.meta.name;
  const tries = certificate.failedIssuanceAttempts ?? 0;
  const cause = explainIssuance(issuance, findings);
  const days = formatCount(Math.max(0, getDaysUntil(notAfter, now)), 'day');
  const end =
    left <= 0 ? `expired ${formatMoment(notAfter, now)}` : `expires in ${days}`;
  const isFailing = state === 'failing' || tries > 0;
  const since = issuance.certificate.lastFailureTime ?? certificate.renewalTime;
  return {
    problem: {
      key: `certificate-expires:${getObjectKey(certificate.meta)}`,
      id: 'certificate-expires',
      severity: left <= DAY ? 'critical' : 'warning',
      title: isFailing ? `${name} ${end}, renewal fails` : `${name} ${end}`,
      because: getBecause(rivals, cause.because, tries, now),
      evidence: [
        {
          object: `Certificate ${certificate.meta.name}`,
          says: `\`notAfter: ${notAfter}\`${
            certificate.renewalTime
              ? `, \`renewalTime: ${certificate.renewalTime}\``
              : ''
          }`,
        },
        ...(issuance.reason
          ? [
              {
                object: cause.object,
                says: shorten(issuance.reason, 200),
                ...(certificate.lastFailureTime && {
                  at: certificate.lastFailureTime,
                }),
              },
            ]
          : []),
      ],
      ...(since && { since }),
      next: isFailing ? cause.next : 'Renew it, or let cert-manager do so',
      hurts: count(hosts.length, 'host', 'hosts'),
      clearsIn: '5 min after the renewal',
      target: {
        tab: 'ingress',
        ...(hosts[0] && { query: { host: hosts[0] } }),
      },
    },
    explains: { objects: rivals.map(keyOf) },
    marks: { hosts },
  };
}

function getBecause(
  rivals: Issuance[],
  cause: string,
  tries: number,
  now: Date,
): string {
  const [{ certificate, state }] = rivals;
  if (tries > 0) {
    const others =
      rivals.length > 1
        ? ` ${formatCount(
            rivals.length,
            'Certificate',
          )} ask for the same names: ${rivals
            .map(each => `\`${getObjectKey(each.certificate.meta)}\``)
            .join(', ')}.`
        : '';
    const next = getNextTry(certificate.lastFailureTime, tries, now);
    return `Renewal has failed ${formatCount(
      tries,
      'time',
    )}: ${cause}${others}${next}`;
  }
  if (state === 'overdue') {
    return `It should have been renewed ${formatMoment(
      certificate.renewalTime ?? '',
      now,
    )}, and nothing has tried.`;
  }
  return certificate.renewalTime ? cause : 'No renewal is planned.';
}

// cert-manager doubles its pause from one hour, 32 hours at most.
function getNextTry(
  lastFailure: string | undefined,
  tries: number,
  now: Date,
): string {
  if (!lastFailure || getAge(lastFailure, now) === undefined) {
    return '';
  }
  const pause = Math.min(32, 2 ** (tries - 1)) * 3_600_000;
  const next = new Date(Date.parse(lastFailure) + pause);
  return next > now
    ? ` Next try ${formatMoment(next.toISOString(), now)}.`
    : '';
}
