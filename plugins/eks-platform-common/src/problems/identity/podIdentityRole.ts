import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import type { FoundProblem, RegisteredProblem } from '../rule';

export const podIdentityRole: RegisteredProblem = {
  id: 'pod-identity-role',
  severity: 'warning',
  level: 'cause',
  scenario: 'pod-identity-role-missing',
  clears: 'The role exists and trusts `pods.eks.amazonaws.com`.',
  rule: findPodIdentityRoles,
};

/** Associations whose role is gone, or does not let EKS Pod Identity assume it. */
export function findPodIdentityRoles(findings: Findings): FoundProblem[] {
  return (findings.aws.podIdentities ?? [])
    .filter(({ role }) => role === 'missing' || role === 'does-not-trust')
    .map(({ namespace, serviceAccount, roleName, role }) => {
      const account = `${namespace}/${serviceAccount}`;
      const isMissing = role === 'missing';
      const pods = (findings.kubernetes.pods ?? []).filter(
        pod =>
          pod.meta.namespace === namespace &&
          pod.serviceAccount === serviceAccount,
      );
      return found(podIdentityRole, {
        object: account,
        title: `${account} gets no AWS credentials`,
        because: isMissing
          ? `Pod Identity binds it to the role \`${roleName}\`, which does not exist.`
          : `The role \`${roleName}\` does not trust \`pods.eks.amazonaws.com\`.`,
        evidence: [
          {
            object: `Role ${roleName}`,
            says: isMissing
              ? '`NoSuchEntity`'
              : 'its trust policy names others only',
          },
        ],
        next: 'Apply `infra/cluster` again: it makes the role and its trust',
        hurts: count(pods.length, 'pod', 'pods'),
        clearsIn: 'a minute after the pods start again',
        target: { tab: 'overview', query: { card: 'identity' } },
      });
    });
}
