import { findAll } from '../problems/findings';
import { dpInTrouble } from '../testing/fixtures/dpInTrouble';
import { deriveClusterView } from '../view/deriveClusterView';
import { compareZones, findOwningZone, getZoneProof } from './zoneComparison';
import type { Answer } from '../sources/answer';
import type { ClusterState } from '../cluster/clusterState';

const denied: Answer<never> = { state: 'denied', message: 'no' };

function withAnswers(changes: Partial<ClusterState['aws']>): ClusterState {
  const state = dpInTrouble({ s5: true });
  Object.assign(state.aws, changes);
  return state;
}

function proofOf(state: ClusterState) {
  const findings = findAll(state, { last: false });
  const issuance = findings.issuances.find(i => i.failedChallenge)!;
  return getZoneProof(issuance, findings)!.rows;
}

const s5Of = (state: ClusterState) =>
  deriveClusterView(state).problems.find(
    ({ id }) => id === 'certificate-dns01-denied',
  )!;

const role = (mayChangeZones: string[]): Partial<ClusterState['aws']> => ({
  dnsRoles: {
    state: 'ok',
    observedAt: '2026-11-21T09:40:00Z',
    value: [
      {
        namespace: 'cert-manager',
        serviceAccount: 'cert-manager',
        roleName: 'dp-cert-manager',
        mayChangeZones,
      },
    ],
  },
});

describe('zones of a refused challenge', () => {
  it('still names the cause when the role cannot be read', () => {
    const state = withAnswers({ dnsRoles: denied });
    expect(s5Of(state).because).toMatch(
      /^The name belongs to zone `Z0NEW`, but the issuer names `Z0OLD`\./,
    );
    expect(proofOf(state)[1]).toMatchObject({
      value: '–',
      state: 'denied',
      note: 'iam:GetRolePolicy denied',
    });
  });

  it('still names the cause when hosted zones cannot be read', () => {
    const state = withAnswers({ hostedZones: denied });
    expect(s5Of(state).because).toMatch(
      /^cert-manager's role may change zone `Z0NEW`, but the issuer names `Z0OLD`\./,
    );
    expect(proofOf(state)[0]).toMatchObject({ state: 'denied' });
  });

  it('says what it does not know when AWS answers nothing', () => {
    const state = withAnswers({ dnsRoles: denied, hostedZones: denied });
    const { because, next } = s5Of(state);
    expect(because).toMatch(
      /^AWS refuses cert-manager to change zone `Z0OLD`; what its role may change is not readable\./,
    );
    expect(next).toMatch(/^Compare the zone/);
    expect(proofOf(state).map(row => row.state)).toEqual([
      'denied',
      'denied',
      'unknown',
    ]);
  });

  it('blames the role when the issuer names the right zone', () => {
    const state = withAnswers(role(['Z0OTHER']));
    const { clusterIssuers } = state.kubernetes;
    if (clusterIssuers.state === 'ok') {
      clusterIssuers.value[0].solvers[0].route53 = { hostedZoneId: 'Z0NEW' };
    }
    expect(s5Of(state)).toMatchObject({
      because: expect.stringMatching(
        /^The issuer names zone `Z0NEW`, but role `dp-cert-manager` may change `Z0OTHER`\./,
      ),
      next: 'Let role `dp-cert-manager` change zone `Z0NEW`',
      file: { path: 'infra/cluster/cert-manager.tf' },
    });
  });

  it('asks for both when issuer and role are wrong', () => {
    expect(s5Of(withAnswers(role(['Z0OLD2']))).next).toBe(
      'Set `hostedZoneID` to `Z0NEW` in `issuer-production.yaml`, and let the role change it',
    );
  });

  it('compares nothing when Route 53 refused nothing', () => {
    const findings = findAll(dpInTrouble({}), { last: false });
    expect(
      findings.issuances.map(issuance => compareZones(issuance, findings)),
    ).toEqual([undefined, undefined]);
  });
});

it.each([
  ['a.dp.acme.dev', 'Z2'],
  ['*.dp.acme.dev', 'Z2'],
  ['dp.acme.dev', 'Z2'],
  ['xdp.acme.dev', 'Z1'],
  ['acme.org', undefined],
])('zone of %s: %s', (host, id) => {
  const zones = [
    { id: 'Z1', name: 'acme.dev', private: false },
    { id: 'Z2', name: 'dp.acme.dev', private: false },
    { id: 'Z3', name: 'a.dp.acme.dev', private: true },
  ];
  expect(findOwningZone(host, zones)?.id).toBe(id);
});
