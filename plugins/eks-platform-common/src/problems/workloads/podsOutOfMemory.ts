import { getAmount } from '../../kubernetes/resourceSum';
import { bytesToGib } from '../../kubernetes/quantity';
import { formatCount } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';
import {
  evidenceOf,
  explainsOf,
  findTroubledWorkloads,
  hurtsOf,
} from './troubledPods';

// 128 + SIGKILL: what the kernel's out-of-memory killer leaves.
const KILLED = 137;
const KILLS = 2;

export const podsOutOfMemory: RegisteredProblem = {
  id: 'pods-out-of-memory',
  severity: 'warning',
  level: 'cause',
  scenario: 'pods-out-of-memory',
  clears: 'The containers run, or the pods are gone.',
  rule: findPodsOutOfMemory,
};

/** Containers that the kernel kills again and again for want of memory. */
export function findPodsOutOfMemory(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const groups = findTroubledWorkloads(findings, explained, {
    isTrouble: pod =>
      pod.restarts >= KILLS &&
      (pod.trouble === 'OOMKilled' ||
        (pod.trouble === 'CrashLoopBackOff' && pod.exitCode === KILLED)),
    atLeastMs: 0,
  });
  return groups.map(group => {
    const { workload, pods } = group;
    const bytes = getAmount(pods[0].requests, 'memory');
    const asks = bytes
      ? `; it asks for ${bytesToGib(bytes).toFixed(1)} GiB`
      : '';
    return found(podsOutOfMemory, {
      object: group.key,
      title: `${workload.namespace}/${workload.name} runs out of memory`,
      because: `The kernel has killed ${formatCount(
        pods.length,
        'pod',
      )} at the memory limit (exit code 137)${asks}.`,
      evidence: evidenceOf(pods),
      since: group.since,
      next: 'Raise the memory limit and request, or let it use less',
      hurts: hurtsOf(pods),
      clearsIn: 'a minute after the new version starts',
      target: { tab: 'overview', query: { card: 'workloads' } },
      explains: explainsOf(group),
    });
  });
}
