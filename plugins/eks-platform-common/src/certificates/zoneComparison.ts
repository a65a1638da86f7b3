import type { ClusterFacts } from '../cluster/clusterFacts';
import type { HostedZoneFacts } from '../aws/hostedZone';
import type {
  ChallengeProjection,
  IssuerProjection,
} from '../kubernetes/projections';
import type { HostRow } from '../sections/ingress/hostRow';
import type { ItemState } from '../view/itemState';
import type { Issuance } from './issuance';

/** The three places that name a zone, for one DNS-01 challenge that Route 53 refuses. */
export interface ZoneComparison {
  challenge: ChallengeProjection;
  issuer?: IssuerProjection;
  /** Zone that owns the name; undefined when hosted zones are not known. */
  owner?: HostedZoneFacts;
  /** Zones that cert-manager's role may write; undefined when not known. */
  mayWrite?: string[];
  roleName?: string;
  /** Zone that the issuer names; undefined when it names none or is not known. */
  issuerZone?: string;
  /** Zone in the refusal. */
  refusedZone?: string;
}

/** Compares the zones of a refused challenge; undefined when Route 53 refused nothing. */
export function compareZones(
  issuance: Issuance,
  facts: Pick<ClusterFacts, 'aws' | 'kubernetes'>,
): ZoneComparison | undefined {
  const challenge = issuance.failedChallenge;
  const reason = challenge?.reason ?? '';
  if (
    challenge?.type !== 'DNS-01' ||
    !/AccessDenied|not authorized|\b403\b/.test(reason) ||
    !/route53|Route 53|hostedzone/i.test(reason)
  ) {
    return undefined;
  }
  const issuer = facts.kubernetes.clusterIssuers?.find(
    candidate =>
      candidate.kind === challenge.issuer.kind &&
      candidate.meta.name === challenge.issuer.name &&
      (candidate.kind === 'ClusterIssuer' ||
        candidate.meta.namespace === challenge.meta.namespace),
  );
  const role = facts.aws.dnsRoles?.find(
    candidate => candidate.serviceAccount === 'cert-manager',
  );
  return {
    challenge,
    issuer,
    owner: findOwningZone(challenge.dnsName, facts.aws.hostedZones),
    mayWrite: role?.mayChangeZones,
    roleName: role?.roleName,
    issuerZone: issuer && getSolverZone(issuer, challenge.dnsName),
    refusedZone: /hostedzone\/(Z[A-Z0-9]+)/.exec(reason)?.[1],
  };
}

/** The public zone with the longest name that the host ends with. */
export function findOwningZone(
  host: string,
  zones: readonly HostedZoneFacts[] | undefined,
): HostedZoneFacts | undefined {
  const name = host.replace(/^\*\./, '').toLowerCase();
  let best: HostedZoneFacts | undefined;
  for (const zone of zones ?? []) {
    const matches = name === zone.name || name.endsWith(`.${zone.name}`);
    if (
      matches &&
      !zone.private &&
      zone.name.length > (best?.name.length ?? 0)
    ) {
      best = zone;
    }
  }
  return best;
}

// cert-manager picks the solver whose selector is most specific: names, then the longest zone, then none.
function getSolverZone(
  issuer: IssuerProjection,
  host: string,
): string | undefined {
  const name = host.replace(/^\*\./, '');
  let best: { score: number; zone?: string } | undefined;
  for (const solver of issuer.solvers) {
    if (!solver.route53) {
      continue;
    }
    const zone = solver.dnsZones
      .filter(z => name === z || name.endsWith(`.${z}`))
      .reduce((longest, z) => Math.max(longest, z.length), 0);
    const isNamed = solver.dnsNames.includes(host);
    const hasSelector = solver.dnsZones.length + solver.dnsNames.length > 0;
    if (hasSelector && zone === 0 && !isNamed) {
      continue;
    }
    const score = (isNamed ? 10_000 : 0) + zone;
    if (!best || score > best.score) {
      best = { score, zone: solver.route53.hostedZoneId };
    }
  }
  return best?.zone;
}

/** The comparison as rows; a source that is denied keeps its place. */
export function getZoneProof(
  issuance: Issuance,
  facts: ClusterFacts,
): HostRow['proof'] | undefined {
  const zones = compareZones(issuance, facts);
  if (!zones) {
    return undefined;
  }
  const { owner, mayWrite, issuerZone, refusedZone, issuer } = zones;
  const named = issuerZone ?? refusedZone;
  const canWriteOwner =
    owner &&
    mayWrite &&
    (mayWrite.includes('*') || mayWrite.includes(owner.id));
  return {
    title: 'Three places name a zone',
    rows: [
      owner
        ? {
            label: 'Zone that owns the name',
            value: owner.id,
            state: 'ok',
            note: owner.name,
          }
        : missing('Zone that owns the name', facts, 'hostedZones'),
      mayWrite
        ? {
            label: 'Zone that the role may write',
            value: mayWrite.join(', ') || 'none',
            state: owner && !canWriteOwner ? 'critical' : 'ok',
            note: getNote(owner && canWriteOwner),
          }
        : missing('Zone that the role may write', facts, 'dnsRoles'),
      {
        label: `Zone in the ${issuer?.kind ?? 'issuer'}`,
        value: named ?? '–',
        state: getIssuerState(owner?.id ?? mayWrite?.[0], named),
        note: getNote(owner && named ? owner.id === named : undefined),
      },
    ],
  };
}

function getNote(same: boolean | undefined): string | undefined {
  if (same === undefined) {
    return undefined;
  }
  return same ? 'same' : 'other zone';
}

function getIssuerState(
  right: string | undefined,
  named: string | undefined,
): ItemState {
  if (!right || !named) {
    return 'unknown';
  }
  return right === named ? 'ok' : 'critical';
}

function missing(
  label: string,
  facts: ClusterFacts,
  source: 'hostedZones' | 'dnsRoles',
): { label: string; value: string; state: ItemState; note?: string } {
  const answer = facts.state.aws[source];
  const action =
    source === 'hostedZones'
      ? 'route53:ListHostedZonesByName'
      : 'iam:GetRolePolicy';
  switch (answer.state) {
    case 'denied':
      return { label, value: '–', state: 'denied', note: `${action} denied` };
    case 'unreachable':
      return { label, value: '–', state: 'unreachable', note: 'no answer' };
    case 'ok':
      return { label, value: '–', state: 'unknown', note: 'none found' };
    default:
      return { label, value: '–', state: 'unknown', note: 'not asked' };
  }
}
