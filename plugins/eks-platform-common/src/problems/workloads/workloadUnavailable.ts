import { getCondition } from '../../kubernetes/condition';
import { getObjectKey, getOwnerLabel } from '../../kubernetes/objectKey';
import { groupByWorkload } from '../../kubernetes/podWorkload';
import type { WorkloadProjection } from '../../kubernetes/projections';
import { getAge } from '../../view/age';
import { endSentence, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';
import { getTroubledSince } from './troubledPods';

// A rolling update or a node that is replaced is over by then.
const PATIENCE_MS = 10 * 60_000;

export const workloadUnavailable: RegisteredProblem = {
  id: 'workload-unavailable',
  severity: 'warning',
  level: 'rest',
  scenario: 'workload-unavailable',
  clears: 'As many pods are ready as the workload wants.',
  rule: findWorkloadUnavailable,
};

/** Deployments and StatefulSets that lack ready pods for a reason that no other rule found. */
export function findWorkloadUnavailable(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const {
    deployments = [],
    statefulSets = [],
    pods = [],
  } = findings.kubernetes;
  const lacking = (workload: WorkloadProjection) =>
    workload.ready < workload.desired;
  // Pods are only looked at when somebody lacks some: a large cluster has 100,000.
  const isWhole = ![...deployments, ...statefulSets].some(lacking);
  const groups = groupByWorkload(isWhole ? [] : pods);
  const judge = (kind: string, workloads: readonly WorkloadProjection[]) =>
    workloads.filter(lacking).flatMap(workload => {
      const name = getObjectKey(workload.meta);
      const key = `${kind}/${name}`;
      const own = groups.get(key)?.pods ?? [];
      const isTold =
        explained.objects.has(key) ||
        own.some(pod => explained.pods.has(getObjectKey(pod.meta)));
      const missing = workload.desired - workload.ready;
      const since = getSince(workload, own);
      const age = getAge(since, findings.now) ?? 0;
      if (isTold || age < PATIENCE_MS) {
        return [];
      }
      const says = own.flatMap(pod => pod.troubleText ?? pod.trouble ?? [])[0];
      const available = getCondition(workload, 'Available');
      const reason = says ?? available?.message ?? 'it gives no reason';
      return [
        found(workloadUnavailable, {
          object: key,
          title: `${kind} ${name} has ${workload.ready} of ${workload.desired} pods ready`,
          because: endSentence(`We do not know why: ${shorten(reason, 140)}`),
          evidence: [
            {
              object: `${kind} ${name}`,
              says: `${workload.ready} of ${workload.desired} ready, ${workload.updated} of the newest version`,
              ...(since && { at: since }),
            },
          ],
          since,
          next: `Read \`kubectl -n ${
            workload.meta.namespace
          } describe ${kind.toLowerCase()} ${workload.meta.name}\``,
          hurts: [
            ...count(missing, 'pod', 'pods'),
            ...count(getOwnerLabel(workload.meta) ? 1 : 0, 'owner', 'owners'),
          ],
          target: { tab: 'overview', query: { card: 'workloads' } },
          explains: { objects: [key] },
        }),
      ];
    });
  return [
    ...judge('Deployment', deployments),
    ...judge('StatefulSet', statefulSets),
  ];
}

function getSince(
  workload: WorkloadProjection,
  pods: readonly Parameters<typeof getTroubledSince>[0][],
): string | undefined {
  const available = getCondition(workload, 'Available');
  if (available?.status === 'False') {
    return available.lastTransitionTime ?? workload.meta.createdAt;
  }
  const notReady = pods.filter(
    pod => getCondition(pod, 'Ready')?.status === 'False',
  );
  return notReady.flatMap(pod => getTroubledSince(pod) ?? []).sort()[0];
}
