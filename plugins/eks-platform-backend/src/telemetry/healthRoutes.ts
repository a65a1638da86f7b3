import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { BackendHealth } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { Router } from 'express';
import type { SnapshotStore } from '../fleet/SnapshotStore';
import type { MemoryBudget } from '../watch/MemoryBudget';
import type { LoopDelay } from './LoopDelay';
import type { Telemetry } from './Telemetry';

// A round may be skipped when another replica is about to start one.
const ROUNDS_MISSED = 3;

export interface HealthRoutesOptions {
  logger: LoggerService;
  store: Pick<SnapshotStore, 'newestLook'>;
  snapshots: { everySeconds: number };
  telemetry: Telemetry;
  memory: MemoryBudget;
  loop: LoopDelay;
  observed(): { clusters: number; viewers: number };
  now(): Date;
}

/**
 * `GET /health`: whether this replica does its work. It names no cluster and no account, so that whoever watches the
 * portal needs no user.
 */
export function addHealthRoutes(router: Router, options: HealthRoutesOptions) {
  const { memory, loop, telemetry } = options;
  router.get('/health', async (_request, response) => {
    const snapshots = await judgeSnapshots(options);
    const isFull = memory.heldBytes > 0.9 * memory.mostBytes;
    const body: BackendHealth = {
      state: snapshots.state === 'ok' && !isFull ? 'ok' : 'degraded',
      snapshots,
      memory: {
        state: isFull ? 'nearly-full' : 'ok',
        heldBytes: Math.round(memory.heldBytes),
        mostBytes: memory.mostBytes,
      },
      eventLoop: loop.read(),
      watched: options.observed(),
      since: {
        lists: telemetry.total('lists'),
        watchStarts: telemetry.total('watchStarts'),
        failures: telemetry.total('watchFailures'),
      },
    };
    response.set('Cache-Control', 'no-store');
    // A load balancer must not take a replica out for what is the matter with all of them.
    response.json(body);
  });
}

async function judgeSnapshots({
  store,
  snapshots,
  logger,
  now,
}: HealthRoutesOptions): Promise<BackendHealth['snapshots']> {
  try {
    const newest = await store.newestLook();
    const lateAfterMs = ROUNDS_MISSED * snapshots.everySeconds * 1000;
    const isLate =
      newest !== undefined && now().getTime() - newest.getTime() > lateAfterMs;
    return {
      state: isLate ? 'late' : 'ok',
      newestAt: newest?.toISOString(),
    };
  } catch (error) {
    logger.error('The database does not answer', toError(error) as Error);
    return { state: 'database-down' };
  }
}
