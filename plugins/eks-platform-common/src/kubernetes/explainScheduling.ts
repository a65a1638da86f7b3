import { OF_NODES, OF_THE_POD } from './schedulerReasons';

/**
 * The scheduler's sentence in words: `0/3 nodes are available: 3 node(s) had untolerated taint {…}` and the like.
 *
 * What it says of the pod itself comes alone; what it says of nodes is a list with counts, in which a node may appear twice.
 */
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
  for (const [pattern, words] of OF_THE_POD) {
    const match = pattern.exec(message);
    if (match) {
      return words(match);
    }
  }
  const parts = message
    .replace(/^\d+\/\d+ nodes are available:?\s*/, '')
    .replace(/\s*preemption:.*$/s, '')
    .split(/,\s*(?=\d)|\.\s+/)
    .flatMap(explainPart);
  return parts.length > 0 ? parts.join(', ') : 'no node takes it';
}

function explainPart(part: string): string[] {
  const count = /^\d+/.exec(part);
  for (const [pattern, words] of OF_NODES) {
    const match = pattern.exec(part);
    if (count && match) {
      return [words(Number(count[0]), match)];
    }
  }
  return [];
}
