import { endSentence, formatList, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import type { FoundProblem, RegisteredProblem } from '../rule';

export const fargateProfileFails: RegisteredProblem = {
  id: 'fargate-profile-fails',
  severity: 'warning',
  level: 'cause',
  scenario: 'fargate-profile-fails',
  clears: 'The Fargate profile is active and EKS reports no issue of it.',
  rule: findFargateProfilesFailing,
};

/** Fargate profiles that cannot start pods. One problem for each. */
export function findFargateProfilesFailing(findings: Findings): FoundProblem[] {
  return (findings.aws.fargateProfiles ?? [])
    .filter(({ status, issues }) => /FAILED/.test(status) || issues.length > 0)
    .map(profile => {
      const namespaces = profile.selectors.map(s => s.namespace);
      const waiting = findings.unschedulable.filter(({ pod }) =>
        namespaces.includes(pod.meta.namespace ?? ''),
      );
      return found(fargateProfileFails, {
        object: profile.name,
        title: `Fargate profile ${profile.name} starts no pods`,
        because: endSentence(
          profile.issues[0]
            ? `EKS says: ${shorten(profile.issues[0], 140)}`
            : `EKS says \`${profile.status}\``,
        ),
        evidence: [
          {
            object: `Fargate profile ${profile.name}`,
            says: `\`${profile.status}\`, for ${formatList(namespaces)}`,
          },
        ],
        next: 'Correct its pod execution role or its subnets, then apply',
        hurts: count(waiting.length, 'pod', 'pods'),
        clearsIn: 'some minutes after the apply',
        target: { tab: 'nodes' },
        explains: {
          pods: waiting.map(
            ({ pod }) => `${pod.meta.namespace}/${pod.meta.name}`,
          ),
        },
      });
    });
}
