import { getCondition } from './condition';
import type { PodProjection } from './projections';

/** A pod that no node takes. */
export interface UnschedulablePod {
  pod: PodProjection;
  /** ISO 8601. */
  since: string;
  /** In words, such as `3 nodes are tainted CriticalAddonsOnly`. */
  reason: string;
}

/** Pods that the scheduler refused to place. */
export function getUnschedulablePods(
  pods: readonly PodProjection[],
): UnschedulablePod[] {
  const found: UnschedulablePod[] = [];
  for (const pod of pods) {
    if (pod.phase !== 'Pending' || pod.nodeName || pod.meta.deletedAt) {
      continue;
    }
    const scheduled = getCondition(pod, 'PodScheduled');
    if (scheduled?.status === 'False') {
      found.push({
        pod,
        since: scheduled.lastTransitionTime ?? pod.meta.createdAt,
        reason: explainScheduling(scheduled.message, scheduled.reason),
      });
    }
  }
  return found;
}

const WORDS: [RegExp, (count: number, match: RegExpExecArray) => string][] = [
  [
    /had untolerated taints?\(?s?\)? \{([^}]*)\}/,
    (n, m) =>
      `${nodes(n)} tainted ${m[1]
        .replace(/:\s*true$|:\s*$/, '')
        .replace(/: /, '=')}`,
  ],
  [
    /Insufficient ([\w./-]+?)\.?$/,
    (n, m) => `${onNodes(n)} too little ${resource(m[1])} left`,
  ],
  [/Too many pods/, n => `${nodes(n)} full (pod limit)`],
  [
    /didn't match Pod's node affinity\/selector/,
    n =>
      `${n} ${n === 1 ? 'node does' : 'nodes do'} not match its node selector`,
  ],
  [
    /had volume node affinity conflict/,
    n => `${nodes(n)} in another zone than its disk`,
  ],
  [/exceed max volume count/, n => `${onNodes(n)} no free disk slot`],
  [/were unschedulable/, n => `${nodes(n)} cordoned`],
  [/didn't match pod topology spread/, n => `${n} would break its spread rule`],
  [
    /didn't (?:match|satisfy).*anti-affinity/,
    n => `${n} would break its anti-affinity`,
  ],
];

/** The scheduler's sentence in words: `0/3 nodes are available: 3 node(s) had untolerated taint {…}` and the like. */
export function explainScheduling(
  message: string | undefined,
  reason: string | undefined,
): string {
  if (reason === 'SchedulingGated') {
    return 'a scheduling gate holds it back';
  }
  if (!message) {
    return 'no node takes it';
  }
  const body = message
    .replace(/^\d+\/\d+ nodes are available:?\s*/, '')
    .replace(/\s*preemption:.*$/s, '');
  const parts: string[] = [];
  for (const part of body.split(/,\s*(?=\d)|\.\s+/)) {
    const count = Number(/^(\d+)/.exec(part)?.[1] ?? NaN);
    for (const [pattern, words] of WORDS) {
      const match = pattern.exec(part);
      if (match && !Number.isNaN(count)) {
        parts.push(words(count, match));
        break;
      }
    }
  }
  if (parts.length > 0) {
    return parts.join(', ');
  }
  return /no nodes available|^0\/0/.test(message)
    ? 'there is no node'
    : 'no node takes it';
}

function nodes(count: number): string {
  return count === 1 ? '1 node is' : `${count} nodes are`;
}

function onNodes(count: number): string {
  return count === 1 ? '1 node has' : `${count} nodes have`;
}

function resource(name: string): string {
  const names: Record<string, string> = {
    cpu: 'CPU',
    'ephemeral-storage': 'disk',
  };
  return names[name] ?? name;
}
