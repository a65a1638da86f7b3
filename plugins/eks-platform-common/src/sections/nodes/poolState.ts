import { getNodePoolUsage } from '../../karpenter/nodePoolUsage';
import { getCondition } from '../../kubernetes/condition';
import type { NodePoolProjection } from '../../kubernetes/projections';
import type { ItemState } from '../../view/itemState';
import type { NodePoolCard } from './nodePoolCard';
import type { NodeRow } from './nodeRow';

type PoolState = { state: ItemState; stateText: string };

/** The state of a pool's nodes where the pool itself is fine. */
export function worsen(
  pool: PoolState,
  nodes: NodeRow[],
  isMarked: boolean,
): PoolState {
  if (pool.state !== 'ok') {
    return pool;
  }
  const bad = nodes.find(
    row => row.state === 'critical' || row.state === 'warning',
  );
  if (bad) {
    return { state: bad.state, stateText: bad.stateText };
  }
  const moving = nodes.find(row => row.state === 'progressing');
  if (moving) {
    return { state: 'progressing', stateText: moving.stateText };
  }
  return isMarked ? { state: 'warning', stateText: 'has a problem' } : pool;
}

/** What a NodePool says of itself, and how near it is to its limits. */
export function getPoolState(pool: NodePoolProjection): PoolState {
  const ready = getCondition(pool, 'Ready');
  if (ready?.status === 'False') {
    return { state: 'warning', stateText: 'not ready' };
  }
  if (ready?.status !== 'True') {
    return { state: 'progressing', stateText: 'not ready yet' };
  }
  const [scarcest] = getNodePoolUsage(pool);
  if (scarcest && scarcest.ratio >= 0.9) {
    return {
      state: 'notice',
      stateText: `near its ${scarcest.resource} limit`,
    };
  }
  if (getCondition(pool, 'NodeRegistrationHealthy')?.status === 'False') {
    return { state: 'warning', stateText: 'recent launches failed' };
  }
  return { state: 'ok', stateText: 'ready' };
}

const WORDS: Record<string, { good: string; bad: string; open: string }> = {
  ValidationSucceeded: {
    good: 'its fields are valid',
    bad: 'its fields are not valid',
    open: 'not validated yet',
  },
  NodeClassReady: {
    good: 'its node class is ready',
    bad: 'its node class is not ready',
    open: 'its node class is not looked at yet',
  },
  NodeRegistrationHealthy: {
    good: 'its last nodes joined',
    bad: 'its last nodes did not join',
    open: 'too few launches to tell whether nodes join',
  },
};

type PoolCondition = NonNullable<NodePoolCard['conditions']>[number];

/** Conditions of a NodePool in words. */
export function listPoolConditions(pool: NodePoolProjection): PoolCondition[] {
  const conditions: PoolCondition[] = [];
  for (const [type, words] of Object.entries(WORDS)) {
    const condition = getCondition(pool, type);
    if (condition) {
      const since = condition.lastTransitionTime;
      switch (condition.status) {
        case 'True':
          conditions.push({ type, state: 'ok', text: words.good, since });
          break;
        case 'False':
          conditions.push({ type, state: 'warning', text: words.bad, since });
          break;
        default:
          conditions.push({ type, state: 'unknown', text: words.open, since });
      }
    }
  }
  return conditions;
}
