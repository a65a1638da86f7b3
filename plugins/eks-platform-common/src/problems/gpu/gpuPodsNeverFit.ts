import { whyNeverFits } from '../../gpu/neverFit';
import { getObjectKey } from '../../kubernetes/objectKey';
import type { UnschedulablePod } from '../../kubernetes/podScheduling';
import { getAge } from '../../view/age';
import { formatCount, formatList } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { getHurtPods } from '../hurts';
import type { FoundProblem, RegisteredProblem } from '../rule';

// Somebody may be about to add the pool that it is meant for.
const WAITING_MS = 5 * 60_000;

export const gpuPodsNeverFit: RegisteredProblem = {
  id: 'gpu-pods-never-fit',
  severity: 'warning',
  level: 'cause',
  scenario: 'gpu-pods-never-fit',
  clears:
    'The pods ask for what a pool may start, a pool may start it, or they are gone.',
  rule: findGpuPodsNeverFit,
};

/** Pods that ask for accelerators as no machine that may be started has them. One problem per reason. */
export function findGpuPodsNeverFit(findings: Findings): FoundProblem[] {
  const { unschedulable, gpuPools, accelerators, now } = findings;
  const groups = new Map<string, UnschedulablePod[]>();
  for (const waiting of unschedulable) {
    const why =
      (getAge(waiting.since, now) ?? 0) >= WAITING_MS
        ? whyNeverFits(waiting.pod, gpuPools, accelerators, findings)
        : undefined;
    if (why) {
      groups.set(why, [...(groups.get(why) ?? []), waiting]);
    }
  }
  return [...groups].map(([why, pods]) => toProblem(why, pods));
}

function toProblem(why: string, pods: UnschedulablePod[]): FoundProblem {
  const keys = pods.map(({ pod }) => getObjectKey(pod.meta));
  const hurt = getHurtPods(pods);
  const one = pods.length === 1;
  return found(gpuPodsNeverFit, {
    object: keys[0],
    title: one
      ? `${keys[0]} can never run here`
      : `${formatCount(pods.length, 'GPU pod')} can never run here`,
    because: `${one ? 'It' : 'Each'} ${why}.`,
    evidence: [
      {
        object: formatList(keys, 2),
        says: pods[0].reason,
        at: pods[0].since,
      },
    ],
    since: pods.map(({ since }) => since).sort()[0],
    next: why.startsWith('does not tolerate')
      ? 'Add the toleration to the pods that are meant for GPUs'
      : 'Ask for less in the pods, or let the GPU pool start larger types',
    hurts: hurt.hurts,
    clearsIn: 'a minute after the pods are made anew',
    target: { tab: 'gpu' },
    explains: { pods: hurt.keys },
  });
}
