import type { DeniedCallFacts } from '../../aws/deniedCall';
import { getAge } from '../../view/age';
import { formatCount, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import type { FoundProblem, RegisteredProblem } from '../rule';

const RECENT_MS = 3_600_000;
// One refusal may be a person trying; a controller tries again and again.
const CALLS = 10;

export const callsDenied: RegisteredProblem = {
  id: 'aws-calls-denied',
  severity: 'warning',
  level: 'cause',
  scenario: 'aws-calls-denied',
  clears: 'AWS has denied nothing to the role for an hour.',
  rule: findCallsDenied,
};

/** A role of the cluster that AWS refuses again and again. One problem for each role. */
export function findCallsDenied(findings: Findings): FoundProblem[] {
  const { deniedCalls, podIdentities = [] } = findings.aws;
  const roles = new Map(podIdentities.map(p => [p.roleName, p]));
  const byRole = new Map<string, DeniedCallFacts[]>();
  for (const call of deniedCalls?.calls ?? []) {
    const age = getAge(call.lastAt, findings.now) ?? Infinity;
    if (roles.has(call.principal) && age <= RECENT_MS && call.count >= CALLS) {
      byRole.set(call.principal, [...(byRole.get(call.principal) ?? []), call]);
    }
  }
  return [...byRole].map(([role, calls]) => {
    const identity = roles.get(role)!;
    const [most] = calls;
    const total = calls.reduce((sum, call) => sum + call.count, 0);
    const action = `${most.service.split('.')[0]}:${most.call}`;
    return found(callsDenied, {
      object: role,
      title: `AWS refuses ${action} to ${identity.serviceAccount}`,
      because: `${formatCount(total, 'call')} of \`${identity.namespace}/${
        identity.serviceAccount
      }\` (role \`${role}\`) ${
        total === 1 ? 'was' : 'were'
      } denied in the last hours.`,
      evidence: calls.slice(0, 3).map(call => ({
        object: `${call.service.split('.')[0]}:${call.call}`,
        says: `${call.count} × \`${call.errorCode}\`${
          call.message ? `, ${shorten(call.message, 120)}` : ''
        }`,
        at: call.lastAt,
      })),
      since: calls.map(({ firstAt }) => firstAt).sort()[0],
      next: `Allow \`${action}\` in the policy of \`${role}\``,
      clearsIn: 'an hour after the last refusal',
      target: { tab: 'overview', query: { card: 'identity' } },
    });
  });
}
