import { hasCondition } from '../kubernetes/condition';
import { formatSteadyAge, getAge } from '../view/age';
import type { IssuanceStep } from '../sections/ingress/hostRow';
import type { ItemState } from '../view/itemState';
import { formatCount, shorten } from '../view/words';
import type { Issuance } from './issuance';

/** The chain Certificate → Request → Order → Challenge, for a certificate that is not simply valid. */
export function getIssuanceSteps(
  issuance: Issuance,
  now: Date,
): IssuanceStep[] {
  const { certificate, request, order, challenges, state } = issuance;
  if (state === 'valid') {
    return [];
  }
  const since = getAge(issuance.since, now);
  const span = since === undefined ? '' : `, for ${formatSteadyAge(since)}`;
  const names = formatCount(certificate.dnsNames.length, 'name');
  const steps: IssuanceStep[] = [
    {
      kind: 'Certificate',
      name: certificate.meta.name,
      state: hasDeeperFault(issuance, 'Certificate')
        ? 'waits'
        : getOwnState(issuance),
      text: `wants ${names}${span}`,
    },
  ];
  if (request) {
    const isDone = hasCondition(request, 'Ready');
    const isFailed = request.failureTime !== undefined;
    steps.push({
      kind: 'CertificateRequest',
      name: request.meta.name,
      state: pick(
        isDone,
        isFailed && !hasDeeperFault(issuance, 'CertificateRequest'),
      ),
      text: getRequestText(issuance, isDone, isFailed),
    });
  }
  if (order) {
    const isDone = order.state === 'valid';
    const isFailed = ['errored', 'invalid', 'expired'].includes(
      order.state ?? '',
    );
    steps.push({
      kind: 'Order',
      name: order.meta.name,
      state: pick(isDone, isFailed),
      text: isFailed
        ? shorten(order.reason ?? order.state ?? 'failed', 160)
        : `${order.state ?? 'pending'}, ${formatCount(
            order.dnsNames.length,
            'name',
          )} to prove`,
    });
  }
  for (const challenge of challenges) {
    const isFailed = challenge === issuance.failedChallenge;
    steps.push({
      kind: 'Challenge',
      name: challenge.meta.name,
      state: pick(challenge.state === 'valid', isFailed),
      text: getChallengeText(challenge, isFailed),
    });
  }
  return steps;
}

function getOwnState(issuance: Issuance): ItemState {
  const isBad = issuance.state === 'failing' || issuance.state === 'overdue';
  if (issuance.state === 'expired') {
    return 'critical';
  }
  return isBad ? 'warning' : 'progressing';
}

// The deepest failing link is the red one; what hangs on it waits.
function hasDeeperFault(
  issuance: Issuance,
  kind: 'Certificate' | 'CertificateRequest',
): boolean {
  const order = issuance.order?.state ?? '';
  const below =
    issuance.failedChallenge !== undefined ||
    ['errored', 'invalid', 'expired'].includes(order);
  return (
    below ||
    (kind === 'Certificate' && issuance.request?.failureTime !== undefined)
  );
}

function pick(isDone: boolean, isFailed: boolean): ItemState {
  if (isFailed) {
    return 'critical';
  }
  return isDone ? 'ok' : 'progressing';
}

function getRequestText(
  issuance: Issuance,
  isDone: boolean,
  isFailed: boolean,
): string {
  const request = issuance.request!;
  if (hasCondition(request, 'Denied')) {
    return 'denied';
  }
  if (isDone) {
    return 'issued';
  }
  if (isFailed) {
    return 'failed';
  }
  const approved = hasCondition(request, 'Approved') ? 'approved, ' : '';
  return `${approved}waits for ${issuance.order ? 'the order' : 'the issuer'}`;
}

function getChallengeText(
  challenge: Issuance['challenges'][number],
  isFailed: boolean,
): string {
  if (isFailed) {
    const zone = /hostedzone\/(Z[A-Z0-9]+)/.exec(challenge.reason ?? '')?.[1];
    if (zone && /AccessDenied|403/.test(challenge.reason ?? '')) {
      return `not presented: 403 on \`hostedzone/${zone}\``;
    }
    return shorten(challenge.reason ?? challenge.state ?? 'failed', 160);
  }
  if (challenge.presented) {
    return challenge.state === 'valid' ? 'proven' : 'presented, DNS spreads';
  }
  return challenge.processing ? 'being presented' : 'waits for its turn';
}
