import { endSentence, formatCount, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';
import {
  evidenceOf,
  explainsOf,
  findTroubledWorkloads,
  hurtsOf,
} from './troubledPods';

// One crash at the start is everyday; the third in a row is not.
const CRASHES = 3;
const PATIENCE_MS = 3 * 60_000;

export const podsCrash: RegisteredProblem = {
  id: 'pods-crash',
  severity: 'warning',
  level: 'symptom',
  scenario: 'pods-crash',
  clears: 'The containers run, or the pods are gone.',
  rule: findPodsCrash,
};

/** Containers that end again and again. One problem for each workload. */
export function findPodsCrash(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const groups = findTroubledWorkloads(findings, explained, {
    isTrouble: pod =>
      pod.trouble === 'CrashLoopBackOff' && pod.restarts >= CRASHES,
    atLeastMs: PATIENCE_MS,
  });
  return groups.map(group => {
    const { workload, pods } = group;
    const { namespace, name } = workload;
    const [{ exitCode, troubleText }] = pods;
    const code = exitCode === undefined ? '' : ` with exit code ${exitCode}`;
    return found(podsCrash, {
      object: group.key,
      title: `${formatCount(pods.length, 'pod')} of ${namespace}/${name} ${
        pods.length === 1 ? 'crashes' : 'crash'
      }`,
      because: endSentence(
        troubleText
          ? `The container ends${code} again and again: ${shorten(
              troubleText,
              120,
            )}`
          : `The container ends${code} again and again`,
      ),
      evidence: evidenceOf(pods),
      since: group.since,
      next: `Read \`kubectl -n ${namespace} logs ${pods[0].meta.name} --previous\``,
      hurts: hurtsOf(pods),
      clearsIn: 'a minute after a version that starts',
      target: { tab: 'overview', query: { card: 'workloads' } },
      explains: explainsOf(group),
    });
  });
}
