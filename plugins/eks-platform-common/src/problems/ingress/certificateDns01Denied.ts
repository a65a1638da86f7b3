import {
  compareZones,
  type ZoneComparison,
} from '../../certificates/zoneComparison';
import type { Issuance } from '../../certificates/issuance';
import { getObjectKey } from '../../kubernetes/objectKey';
import { formatList } from '../../view/words';
import type { Findings } from '../findings';
import { count } from '../hurts';
import type { Evidence } from '../problem';
import { getComponentFile } from '../repositoryFile';
import type { FoundProblem, RegisteredProblem } from '../rule';

export const certificateDns01Denied: RegisteredProblem = {
  id: 'certificate-dns01-denied',
  severity: 'critical',
  level: 'cause',
  scenario: 'S5',
  clears: 'No DNS-01 challenge is refused by Route 53.',
  rule: findCertificateDns01Denied,
};

/** Route 53 refuses cert-manager's challenge. One problem per issuer and refused zone. */
export function findCertificateDns01Denied(findings: Findings): FoundProblem[] {
  const groups = new Map<
    string,
    { issuances: Issuance[]; zones: ZoneComparison }
  >();
  for (const issuance of findings.issuances) {
    const zones = compareZones(issuance, findings);
    if (zones) {
      const key = `${zones.challenge.issuer.name}:${
        zones.refusedZone ?? 'zone'
      }`;
      const group = groups.get(key) ?? { issuances: [], zones };
      group.issuances.push(issuance);
      groups.set(key, group);
    }
  }
  return [...groups].map(([key, { issuances, zones }]) =>
    toProblem(key, issuances, zones, findings),
  );
}

function toProblem(
  key: string,
  issuances: Issuance[],
  zones: ZoneComparison,
  findings: Findings,
): FoundProblem {
  const hosts = getHosts(issuances, findings);
  const cause = explain(zones, findings);
  const since = issuances.flatMap(issuance => issuance.since ?? []).sort()[0];
  const isDown = issuances.some(issuance => issuance.state === 'expired');
  const { challenge } = zones;
  return {
    problem: {
      key: `certificate-dns01-denied:${key}`,
      id: 'certificate-dns01-denied',
      severity: isDown ? 'critical' : 'warning',
      title:
        hosts.length === 1
          ? `${hosts[0]} has no certificate`
          : `${hosts.length} hosts have no certificate`,
      because: `${cause.because}${isDown ? '' : getVisitors(findings)}`,
      evidence: [
        {
          object: `Challenge ${challenge.dnsName}`,
          says: `AccessDenied for \`route53:ChangeResourceRecordSets\`${
            zones.refusedZone ? ` on \`hostedzone/${zones.refusedZone}\`` : ''
          }`,
          ...(since && { at: since }),
        },
        ...cause.evidence,
      ].slice(0, 3),
      ...(since && { since }),
      next: cause.next,
      ...(cause.file && { file: { path: cause.file } }),
      hurts: count(hosts.length, 'host', 'hosts'),
      clearsIn: '5 min after the fix',
      target: { tab: 'ingress', query: { host: hosts[0] } },
    },
    explains: {
      objects: issuances.map(
        ({ certificate }) => `Certificate/${getObjectKey(certificate.meta)}`,
      ),
    },
    marks: { hosts },
  };
}

/** Hosts that routes serve with these certificates; before any route exists, the names asked for. */
function getHosts(issuances: Issuance[], findings: Findings): string[] {
  const served = findings.hosts
    .filter(host => host.issuance && issuances.includes(host.issuance))
    .map(host => host.route.host);
  const names = issuances.flatMap(({ certificate }) => certificate.dnsNames);
  return [...new Set(served.length > 0 ? served : names)];
}

function getVisitors(findings: Findings): string {
  return findings.kubernetes.ingressRoutes?.length
    ? " Visitors get Traefik's default certificate."
    : '';
}

interface Cause {
  because: string;
  next: string;
  evidence: Evidence[];
  file?: string;
}

function explain(zones: ZoneComparison, findings: Findings): Cause {
  const { owner, mayWrite, issuer, roleName } = zones;
  const named = zones.issuerZone ?? zones.refusedZone;
  const evidence = getEvidence(zones, named);
  const canWrite = (zone: string) =>
    mayWrite?.includes('*') || mayWrite?.includes(zone);
  const right = owner?.id ?? (mayWrite?.length === 1 ? mayWrite[0] : undefined);
  const issuerFile = getComponentFile(findings, issuer?.meta, {
    folder: 'kube/infra/configs/cert-manager-issuers',
    file: /staging/.test(issuer?.meta.name ?? '')
      ? 'issuer-staging.yaml'
      : 'issuer-production.yaml',
  });
  if (right && named && right !== named) {
    const subject = mayWrite
      ? `cert-manager's role may change zone ${formatZones(mayWrite)}`
      : `the name belongs to zone \`${right}\``;
    const isBoth = owner && mayWrite && !canWrite(owner.id);
    return {
      because: `${capitalise(subject)}, but the issuer names \`${named}\`.`,
      next: `Set \`hostedZoneID\` to \`${right}\` in \`${
        issuerFile?.split('/').pop() ??
        `ClusterIssuer ${issuer?.meta.name ?? ''}`.trim()
      }\`${isBoth ? ', and let the role change it' : ''}`,
      evidence,
      file: issuerFile,
    };
  }
  if (named && mayWrite && !canWrite(named)) {
    const role = roleName ? `role \`${roleName}\`` : "cert-manager's role";
    return {
      because: `The issuer names zone \`${named}\`, but ${role} may change ${formatZones(
        mayWrite,
      )}.`,
      next: `Let ${role} change zone \`${named}\``,
      evidence,
      file: getComponentFile(findings, undefined, {
        folder: 'infra/cluster',
        file: 'cert-manager.tf',
      }),
    };
  }
  return {
    because: `AWS refuses cert-manager to change zone \`${named ?? '?'}\`${
      mayWrite ? '' : '; what its role may change is not readable'
    }.`,
    next: `Compare the zone in the issuer with the one in the role of cert-manager`,
    evidence,
    file: issuerFile,
  };
}

function getEvidence(
  zones: ZoneComparison,
  named: string | undefined,
): Evidence[] {
  const evidence: Evidence[] = [];
  if (zones.issuer && named) {
    evidence.push({
      object: `${zones.issuer.kind} ${zones.issuer.meta.name}`,
      says: `\`hostedZoneID: ${named}\``,
    });
  }
  if (zones.mayWrite) {
    evidence.push({
      object: `Role ${zones.roleName ?? 'of cert-manager'}`,
      says: `may change ${formatZones(zones.mayWrite)}`,
    });
  } else if (zones.owner) {
    evidence.push({
      object: `Zone ${zones.owner.name}`,
      says: `is \`${zones.owner.id}\``,
    });
  }
  return evidence;
}

function formatZones(zones: readonly string[]): string {
  if (zones.length === 0) {
    return 'none';
  }
  return formatList(
    zones.map(zone => (zone === '*' ? 'every zone' : `\`${zone}\``)),
  );
}

function capitalise(text: string): string {
  return text.startsWith('cert-manager')
    ? text
    : text[0].toUpperCase() + text.slice(1);
}
