import { endSentence, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';
import {
  evidenceOf,
  explainsOf,
  findTroubledWorkloads,
  hurtsOf,
} from './troubledPods';

const REASONS = new Set([
  'CreateContainerConfigError',
  'CreateContainerError',
  'RunContainerError',
]);
const PATIENCE_MS = 2 * 60_000;
const MISSING = /(secret|configmap) "([^"]+)" not found/i;

export const containerConfigError: RegisteredProblem = {
  id: 'container-config-error',
  severity: 'warning',
  level: 'cause',
  scenario: 'secret-missing',
  clears: 'The container starts, or the pods are gone.',
  rule: findContainerConfigErrors,
};

/** Containers that cannot even be created, mostly since a Secret or ConfigMap is missing. */
export function findContainerConfigErrors(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const groups = findTroubledWorkloads(findings, explained, {
    isTrouble: pod => REASONS.has(pod.trouble ?? ''),
    atLeastMs: PATIENCE_MS,
  });
  return groups.map(group => {
    const { workload, pods } = group;
    const { namespace, name } = workload;
    const text = pods.flatMap(pod => pod.troubleText ?? [])[0] ?? '';
    const [, kind, object] = MISSING.exec(text) ?? [];
    return found(containerConfigError, {
      object: group.key,
      title: object
        ? `${namespace}/${name} waits for ${kind} ${object}`
        : `${namespace}/${name} cannot start its container`,
      because: object
        ? `The container takes its settings from ${kind} \`${object}\`, which does not exist in \`${namespace}\`.`
        : endSentence(`The kubelet says: ${shorten(text || 'no reason', 140)}`),
      evidence: evidenceOf(pods),
      since: group.since,
      next: object
        ? `Create ${kind} \`${object}\` in \`${namespace}\`, or correct its name`
        : 'Correct what the kubelet names in Git',
      hurts: hurtsOf(pods),
      clearsIn: 'a minute after it exists',
      target: { tab: 'overview', query: { card: 'workloads' } },
      explains: explainsOf(group),
    });
  });
}
