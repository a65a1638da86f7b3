import type { ClusterFacts } from '../cluster/clusterFacts';
import { getAge } from '../view/age';

// Karpenter itself tries an offering again after 3 minutes; a quarter of an hour tells a drought from a moment.
const WINDOW_MS = 15 * 60_000;

/** How often AWS refused to sell a type lately. */
export interface TypeRefusals {
  total: number;
  /** Of these, because of a quota. */
  quota: number;
  zones: string[];
  /** ISO 8601. */
  firstAt: string;
}

/** Refusals of the last 15 minutes by type, as Karpenter's events tell them; undefined: events are not known. */
export function findTypeRefusals({
  kubernetes,
  now,
}: Pick<ClusterFacts, 'kubernetes' | 'now'>):
  | Map<string, TypeRefusals>
  | undefined {
  const events = kubernetes.karpenterEvents;
  if (!events) {
    return undefined;
  }
  const found = new Map<string, TypeRefusals>();
  for (const { reason, message = '', firstAt, lastAt, count } of events) {
    const age = getAge(lastAt, now) ?? Number.POSITIVE_INFINITY;
    if (reason !== 'InsufficientCapacityError' || age > WINDOW_MS) {
      continue;
    }
    const isQuota = /VcpuLimitExceeded|MaxSpotInstanceCountExceeded/.test(
      message,
    );
    const zones = [
      ...message.matchAll(/\b([a-z]{2}(?:-[a-z]+)+-\d[a-z])\b/g),
    ].map(match => match[1]);
    const types = new Set(
      [...message.matchAll(/\b((?:g|gr|p|trn|inf|dl)\d[\w-]*\.[\w-]+)\b/g)].map(
        match => match[1],
      ),
    );
    for (const type of types) {
      const known = found.get(type);
      found.set(type, {
        total: (known?.total ?? 0) + count,
        quota: (known?.quota ?? 0) + (isQuota ? count : 0),
        zones: [...new Set([...(known?.zones ?? []), ...zones])].sort(),
        firstAt: [known?.firstAt ?? firstAt, firstAt].sort()[0],
      });
    }
  }
  return found;
}
