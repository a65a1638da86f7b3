import { getObjectKey } from '../../kubernetes/objectKey';
import { groupByWorkload } from '../../kubernetes/podWorkload';
import { formatCount } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

export const podIdentityLate: RegisteredProblem = {
  id: 'pod-identity-late',
  severity: 'warning',
  level: 'cause',
  scenario: 'pod-identity-late',
  clears: 'The pods were started after the association was made.',
  rule: findPodIdentitiesLate,
};

/** Pods that are in trouble and older than their association: credentials are injected when a pod is made, never later. */
export function findPodIdentitiesLate(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  return (findings.aws.podIdentities ?? []).flatMap(identity => {
    const { namespace, serviceAccount, createdAt } = identity;
    const old = (findings.kubernetes.pods ?? []).filter(
      pod =>
        createdAt !== undefined &&
        pod.meta.namespace === namespace &&
        pod.serviceAccount === serviceAccount &&
        pod.meta.createdAt < createdAt &&
        // A pod that does well needs nothing from us.
        pod.trouble !== undefined &&
        !explained.pods.has(getObjectKey(pod.meta)),
    );
    if (old.length === 0) {
      return [];
    }
    const account = `${namespace}/${serviceAccount}`;
    const [[key, { workload }]] = groupByWorkload(old);
    return [
      found(podIdentityLate, {
        object: account,
        title: `${account} got its AWS role too late`,
        because: `${formatCount(
          old.length,
          'pod',
        )} started before the association, and credentials are given when a pod starts.`,
        evidence: old.slice(0, 3).map(pod => ({
          object: `Pod ${getObjectKey(pod.meta)}`,
          says: `\`${pod.trouble}\`, older than its association`,
          at: pod.meta.createdAt,
        })),
        since: createdAt,
        next: `Restart it: \`kubectl -n ${namespace} rollout restart ${workload.kind.toLowerCase()} ${
          workload.name
        }\``,
        hurts: count(old.length, 'pod', 'pods'),
        clearsIn: 'a minute after the restart',
        target: { tab: 'overview', query: { card: 'identity' } },
        explains: {
          objects: [key],
          pods: old.map(pod => getObjectKey(pod.meta)),
        },
      }),
    ];
  });
}
