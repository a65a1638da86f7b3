import type {
  ItemState,
  NodeRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';

const ORDER: ItemState[] = [
  'critical',
  'warning',
  'denied',
  'unreachable',
  'leaving',
  'late',
  'suspended',
  'progressing',
  'waits',
  'notice',
  'unknown',
  'ok',
  'not-installed',
  'not-applicable',
];

/** Lower is worse; trouble comes first wherever things are listed. */
export function getStateRank(state: ItemState): number {
  return ORDER.indexOf(state);
}

/** Whether a person has to look. */
export function isTrouble(state: ItemState): boolean {
  return getStateRank(state) <= ORDER.indexOf('late');
}

/** `1c` for `us-east-1c`: within one cluster the region is always the same. */
export function shortenZone(zone: string | undefined): string {
  return zone?.match(/\d[a-z]$/)?.[0] ?? zone ?? '–';
}

/** The first label of a node's name: `ip-10-0-52-141`. */
export function shortenNode(name: string): string {
  return name.split('.')[0];
}

/** Search of the node table: name, claim, pool, type, instance id. */
export function matchesNode(node: NodeRow, search: string): boolean {
  const text = search.trim().toLowerCase();
  return [
    node.name,
    node.claim,
    node.pool,
    node.instanceType,
    node.instanceId,
    node.stateText,
  ].some(value => value?.toLowerCase().includes(text));
}
