import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { MemoryBudget } from '../watch/MemoryBudget';
import type { LoopDelay } from './LoopDelay';
import type { Counts, Telemetry } from './Telemetry';

const COUNTERS: {
  [K in keyof Counts]: {
    name: string;
    description: string;
    unit?: string;
    /** What one of our units is in the unit told. */
    factor?: number;
  };
} = {
  lists: {
    name: 'eks_platform.kubernetes.lists',
    description: 'Lists of a kind that were read to their end',
  },
  watchStarts: {
    name: 'eks_platform.kubernetes.watch.starts',
    description: 'Watches that were opened, first or again',
  },
  watchFailures: {
    name: 'eks_platform.kubernetes.failures',
    description: 'Lists and watches that failed, by the kind of failure',
  },
  bytesRead: {
    name: 'eks_platform.kubernetes.read',
    description: 'Answers of API servers, unpacked',
    unit: 'By',
  },
  awsCalls: {
    name: 'eks_platform.aws.calls',
    description: 'Questions to AWS by action; one may take several pages',
  },
  derivations: {
    name: 'eks_platform.views.derived',
    description: 'Views that were derived from what was collected',
  },
  derivationMs: {
    name: 'eks_platform.views.time',
    description: 'Time from the begin to the end of deriving views',
    unit: 's',
    factor: 0.001,
  },
  snapshots: {
    name: 'eks_platform.snapshots',
    description: 'Looks at clusters for the fleet page',
  },
  snapshotRoundMs: {
    name: 'eks_platform.snapshots.time',
    description: 'Time of rounds over the fleet',
    unit: 's',
    factor: 0.001,
  },
};

/** Tells OpenTelemetry what is counted of ourselves. No attribute names a cluster: their number has no bound. */
export function registerMetrics(options: {
  metrics: MetricsService;
  telemetry: Telemetry;
  memory: MemoryBudget;
  loop: LoopDelay;
  observed(): { clusters: number; viewers: number };
}) {
  const { metrics, telemetry, memory, loop, observed } = options;
  for (const key of Object.keys(COUNTERS) as (keyof Counts)[]) {
    const { name, description, unit, factor = 1 } = COUNTERS[key];
    metrics
      .createObservableCounter(name, { description, unit })
      .addCallback(result => {
        for (const { attributes, value } of telemetry.read(key)) {
          result.observe(value * factor, { ...attributes });
        }
      });
  }
  const gauge = (
    name: string,
    description: string,
    unit: string | undefined,
    read: () => number,
  ) =>
    metrics
      .createObservableGauge(name, { description, unit })
      .addCallback(result => result.observe(read()));
  gauge(
    'eks_platform.cache.size',
    'Estimate of what is held of all clusters',
    'By',
    () => memory.heldBytes,
  );
  gauge(
    'eks_platform.cache.limit',
    'The most that may be held of all clusters',
    'By',
    () => memory.mostBytes,
  );
  gauge(
    'eks_platform.clusters.watched',
    'Clusters that somebody looks at, or did some minutes ago',
    undefined,
    () => observed().clusters,
  );
  gauge(
    'eks_platform.feeds.topics',
    'Clusters shown live, counted once for each browser',
    undefined,
    () => observed().viewers,
  );
  gauge(
    'eks_platform.event_loop.delay.p99',
    'How late the event loop of the backend was, 99th percentile of the last minute',
    's',
    () => loop.read().p99Ms / 1000,
  );
}
