import { DAY, FIXTURE_NOW as now, minutesAgo } from '../testing/minutesAgo';
import { certificate, condition, issuing } from '../testing/objects';
import { getIssuance } from './issuance';
import type {
  CertificateProjection,
  ChallengeProjection,
} from '../kubernetes/projections';

const HOST = 'a.example.org';

function chain(sinceMinutes: number, challenge: Partial<ChallengeProjection>) {
  return issuing('a/a', HOST, { sinceMinutes, challenge });
}

function stateOf(parts: {
  certificate: CertificateProjection;
  request?: ReturnType<typeof chain>['request'];
  order?: ReturnType<typeof chain>['order'];
  challenge?: ChallengeProjection;
}) {
  const list = <T>(item: T | undefined) => (item ? [item] : []);
  return getIssuance(parts.certificate, {
    now,
    kubernetes: {
      certificateRequests: list(parts.request),
      orders: list(parts.order),
      challenges: list(parts.challenge),
    },
  });
}

it.each([
  ['valid', { certificate: certificate('a/a', [HOST]) }, 'valid'],
  [
    'renewing',
    {
      certificate: certificate('a/a', [HOST], {
        conditions: [
          condition('Ready', 'True'),
          condition('Issuing', 'True', 1),
        ],
      }),
    },
    'renewing',
  ],
  [
    'past its renewal by hours',
    {
      certificate: certificate('a/a', [HOST], { renewalTime: minutesAgo(600) }),
    },
    'valid',
  ],
  [
    'past its renewal by days',
    {
      certificate: certificate('a/a', [HOST], {
        renewalTime: minutesAgo(2 * DAY),
      }),
    },
    'overdue',
  ],
  [
    'expired',
    { certificate: certificate('a/a', [HOST], { notAfter: minutesAgo(1) }) },
    'expired',
  ],
  ['being issued for 40 s', chain(40 / 60, { presented: true }), 'issuing'],
  ['waiting for the challenge to be presented', chain(1, {}), 'issuing'],
  ['refused by DNS', chain(5, { reason: 'AccessDenied' }), 'failing'],
  [
    'slow to spread',
    chain(20, { presented: true, reason: 'not yet propagated' }),
    'issuing',
  ],
  [
    'repaired after an hour',
    chain(60, { presented: true, presentedAt: minutesAgo(1) }),
    'issuing',
  ],
  [
    'spreading for an hour',
    chain(90, { presented: true, presentedAt: minutesAgo(60) }),
    'failing',
  ],
  [
    'asked for and never answered',
    { certificate: chain(45, {}).certificate },
    'failing',
  ],
  [
    'refused by the authority',
    {
      ...chain(3, {}),
      order: { ...chain(3, {}).order, state: 'errored', reason: '429' },
      challenge: undefined,
    },
    'failing',
  ],
])('a certificate that is %s', (_, parts, state) => {
  expect(stateOf(parts).state).toBe(state);
});

it('gives the deepest reason', () => {
  const refused = chain(5, { reason: 'AccessDenied: zone' });
  expect(stateOf(refused)).toMatchObject({
    reason: 'AccessDenied: zone',
    since: '2026-11-21T09:36:00.000Z',
    failedChallenge: { dnsName: HOST },
  });
});
