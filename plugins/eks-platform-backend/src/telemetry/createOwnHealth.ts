import type { LifecycleService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { Config } from '@backstage/config';
import type { ClusterObservations } from '../cluster/ClusterObservations';
import { readEksPlatformConfig } from '../config';
import { memoryBudget } from '../watch/MemoryBudget';
import type { HealthRoutesOptions } from './healthRoutes';
import { LoopDelay } from './LoopDelay';
import { registerMetrics } from './registerMetrics';
import { telemetry } from './Telemetry';

/** What this process tells of itself: by OpenTelemetry, and to the health endpoint. */
export function createOwnHealth(options: {
  config: Config;
  lifecycle: LifecycleService;
  metrics: MetricsService;
  observations: ClusterObservations;
}): Pick<HealthRoutesOptions, 'telemetry' | 'memory' | 'loop' | 'observed'> {
  memoryBudget.mostBytes = readEksPlatformConfig(options.config).memoryBytes;
  const own = {
    telemetry,
    memory: memoryBudget,
    loop: new LoopDelay(),
    observed: () => options.observations.counts,
  };
  options.lifecycle.addShutdownHook(() => own.loop.stop());
  registerMetrics({ ...own, metrics: options.metrics });
  return own;
}
