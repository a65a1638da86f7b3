import type { ClusterFacts } from '../cluster/clusterFacts';
import { getCondition, hasCondition } from '../kubernetes/condition';
import type {
  CertificateProjection,
  CertificateRequestProjection,
  ChallengeProjection,
  ObjectMeta,
  OrderProjection,
} from '../kubernetes/projections';
import { getAge } from '../view/age';

/** State of one Certificate, in the words of the decision. */
export type CertificateState =
  | 'valid'
  | 'renewing'
  | 'issuing'
  | 'failing'
  | 'overdue'
  | 'expired';

/** One Certificate with the objects of its running or last issuance. */
export interface Issuance {
  certificate: CertificateProjection;
  state: CertificateState;
  request?: CertificateRequestProjection;
  order?: OrderProjection;
  challenges: ChallengeProjection[];
  /** The challenge that cannot be answered. */
  failedChallenge?: ChallengeProjection;
  /** Deepest reason in the source's own words. */
  reason?: string;
  /** ISO 8601: since when it is being issued or fails. */
  since?: string;
}

const HOUR = 3_600_000;
const OVERDUE_MS = 24 * HOUR;
/** Being issued takes minutes; this long means that something waits for ever. */
export const ISSUING_LIMIT_MS = 30 * 60_000;
/** A challenge of which nobody says when it was presented. */
const SPREADING_LIMIT_MS = 4 * HOUR;
const FINAL = new Set(['errored', 'invalid', 'expired']);

/** Follows Certificate → Request → Order → Challenge and says how it stands. */
export function getIssuance(
  certificate: CertificateProjection,
  facts: Pick<ClusterFacts, 'kubernetes' | 'now'>,
): Issuance {
  const { certificateRequests, orders, challenges } = facts.kubernetes;
  const request = newest(
    (certificateRequests ?? []).filter(
      candidate =>
        isOwned(candidate.meta, 'Certificate', certificate.meta) ||
        (candidate.meta.namespace === certificate.meta.namespace &&
          candidate.meta.annotations['cert-manager.io/certificate-name'] ===
            certificate.meta.name),
    ),
  );
  const order =
    request &&
    newest(
      (orders ?? []).filter(o =>
        isOwned(o.meta, 'CertificateRequest', request.meta),
      ),
    );
  const own = order
    ? (challenges ?? []).filter(c => isOwned(c.meta, 'Order', order.meta))
    : [];
  const failedChallenge = own.find(isFailed);
  const issuing = getCondition(certificate, 'Issuing');
  const ready = getCondition(certificate, 'Ready');
  const since =
    issuing?.status === 'True'
      ? issuing.lastTransitionTime ?? request?.meta.createdAt
      : certificate.lastFailureTime ?? ready?.lastTransitionTime;
  const base = {
    certificate,
    request,
    order,
    challenges: own,
    failedChallenge,
  };
  const reason =
    failedChallenge?.reason ??
    (order && FINAL.has(order.state ?? '') ? order.reason : undefined) ??
    getRequestFault(request) ??
    (certificate.lastFailureTime ? issuing?.message : undefined);
  const state = decide({ ...base, since }, reason, facts.now);
  return { ...base, state, reason, since };
}

function decide(
  issuance: Omit<Issuance, 'state'>,
  reason: string | undefined,
  now: Date,
): CertificateState {
  const { certificate, failedChallenge } = issuance;
  const time = now.getTime();
  if (certificate.notAfter && Date.parse(certificate.notAfter) <= time) {
    return 'expired';
  }
  const isReady = hasCondition(certificate, 'Ready');
  const isIssuing = hasCondition(certificate, 'Issuing');
  const isFailing =
    failedChallenge !== undefined ||
    (reason !== undefined && (!isReady || !isIssuing)) ||
    (certificate.failedIssuanceAttempts ?? 0) > 0;
  if (isFailing) {
    return 'failing';
  }
  if (!isReady) {
    return isStuck(issuance, now) ? 'failing' : 'issuing';
  }
  if (isIssuing) {
    return 'renewing';
  }
  const renewal = certificate.renewalTime;
  return renewal && Date.parse(renewal) + OVERDUE_MS < time
    ? 'overdue'
    : 'valid';
}

// After a fix the clock of the last step counts, not that of the first try.
function isStuck(issuance: Omit<Issuance, 'state'>, now: Date): boolean {
  const { certificate, challenges, since } = issuance;
  const presented = challenges.filter(challenge => challenge.presented);
  const [last] = presented
    .flatMap(c => c.presentedAt ?? [])
    .sort()
    .reverse();
  const age = getAge(last ?? since ?? certificate.meta.createdAt, now) ?? 0;
  const isTimeKnown = last !== undefined || presented.length === 0;
  return age > (isTimeKnown ? ISSUING_LIMIT_MS : SPREADING_LIMIT_MS);
}

/** A challenge that cannot be answered; one that is presented only waits for DNS to spread. */
function isFailed(challenge: ChallengeProjection): boolean {
  return (
    FINAL.has(challenge.state ?? '') ||
    (challenge.processing && !challenge.presented && Boolean(challenge.reason))
  );
}

function getRequestFault(
  request: CertificateRequestProjection | undefined,
): string | undefined {
  if (!request) {
    return undefined;
  }
  const ready = getCondition(request, 'Ready');
  if (
    hasCondition(request, 'Denied') ||
    hasCondition(request, 'InvalidRequest')
  ) {
    return ready?.message ?? 'The request was denied';
  }
  return ready?.reason === 'Failed' ? ready.message : undefined;
}

function isOwned(meta: ObjectMeta, kind: string, owner: ObjectMeta): boolean {
  return (
    meta.namespace === owner.namespace &&
    meta.owners.some(o => o.kind === kind && o.name === owner.name)
  );
}

function newest<T extends { meta: ObjectMeta }>(objects: T[]): T | undefined {
  let best: T | undefined;
  for (const object of objects) {
    if (!best || object.meta.createdAt > best.meta.createdAt) {
      best = object;
    }
  }
  return best;
}
