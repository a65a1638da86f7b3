import type { ClusterFacts } from '../cluster/clusterFacts';
import { getAge } from '../view/age';

/** How long a refusal is news; Karpenter itself forgets an offering after 3 minutes. */
export const REFUSAL_WINDOW_MS = 15 * 60_000;

/** Launches that AWS refused for want of machines, or of quota, as events remember them. */
export interface CapacityRefusals {
  pool: string;
  /** Within the window; at least that many. */
  total: number;
  /** Of these, because of a quota of the account. */
  quota: number;
  types: string[];
  zones: string[];
  /** ISO 8601. */
  firstAt: string;
  /** ISO 8601. */
  lastAt: string;
  /** What AWS said last. */
  message?: string;
}

/**
 * Refusals of the last 15 minutes by pool. The claims are gone when one looks: Karpenter deletes them at once, so only
 * events tell.
 */
export function findCapacityRefusals({
  kubernetes,
  now,
}: Pick<ClusterFacts, 'kubernetes' | 'now'>): CapacityRefusals[] {
  const pools = (kubernetes.nodePools ?? [])
    .map(({ meta }) => meta.name)
    .sort((a, b) => b.length - a.length);
  const found = new Map<string, CapacityRefusals>();
  for (const event of kubernetes.karpenterEvents ?? []) {
    const age = getAge(event.lastAt, now) ?? Number.POSITIVE_INFINITY;
    // A claim is named after its pool.
    const pool =
      event.kind === 'NodePool'
        ? event.name
        : pools.find(name => event.name.startsWith(`${name}-`));
    if (
      event.reason !== 'InsufficientCapacityError' ||
      age > REFUSAL_WINDOW_MS ||
      pool === undefined
    ) {
      continue;
    }
    const message = event.message ?? '';
    const known = found.get(pool);
    const isQuota = /VcpuLimitExceeded|MaxSpotInstanceCountExceeded/.test(
      message,
    );
    found.set(pool, {
      pool,
      total: (known?.total ?? 0) + event.count,
      quota: (known?.quota ?? 0) + (isQuota ? event.count : 0),
      types: add(
        known?.types,
        matchAll(message, /sufficient ([a-z][\w-]*\.[\w-]+) capacity/g),
      ),
      zones: add(
        known?.zones,
        matchAll(message, /\b([a-z]{2}(?:-[a-z]+)+-\d[a-z])\b/g),
      ),
      firstAt: [known?.firstAt ?? event.firstAt, event.firstAt].sort()[0],
      lastAt: [known?.lastAt ?? event.lastAt, event.lastAt].sort()[1],
      message: event.message,
    });
  }
  return [...found.values()];
}

function matchAll(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(match => match[1]);
}

function add(known: readonly string[] = [], more: readonly string[]): string[] {
  return [...new Set([...known, ...more])].sort();
}
