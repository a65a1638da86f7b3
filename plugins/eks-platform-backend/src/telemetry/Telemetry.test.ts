import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { MemoryBudget } from '../watch/MemoryBudget';
import type { LoopDelay } from './LoopDelay';
import { registerMetrics } from './registerMetrics';
import { Telemetry } from './Telemetry';

type Observe = (value: number, attributes?: object) => void;

describe('own metrics', () => {
  it('tell what was counted, in units of OpenTelemetry and without names of clusters', () => {
    const metrics = metricsServiceMock.mock();
    const callbacks = new Map<string, (result: { observe: Observe }) => void>();
    const create = (name: string) => ({
      addCallback: (callback: (result: { observe: Observe }) => void) => {
        callbacks.set(name, callback);
      },
      removeCallback: () => {},
    });
    metrics.createObservableCounter.mockImplementation(create as never);
    metrics.createObservableGauge.mockImplementation(create as never);
    const telemetry = new Telemetry();
    const memory = new MemoryBudget({ mostBytes: 1000 });
    registerMetrics({
      metrics,
      telemetry,
      memory,
      loop: { read: () => ({ p99Ms: 12, maxMs: 40 }) } as LoopDelay,
      observed: () => ({ clusters: 2, viewers: 7 }),
    });
    const read = (name: string) => {
      const told: [number, object | undefined][] = [];
      callbacks.get(name)!({
        observe: (value, attributes) => told.push([value, attributes]),
      });
      return told;
    };

    expect(read('eks_platform.kubernetes.lists')).toEqual([]);
    telemetry.count('lists', { kind: '/api/v1/pods', by: 'stream' });
    telemetry.count('lists', { kind: '/api/v1/pods', by: 'stream' });
    telemetry.count('lists', { kind: '/api/v1/nodes', by: 'stream' });
    telemetry.count('derivationMs', { result: 'derived' }, 1500);
    memory.claim({}, 300);

    expect(read('eks_platform.kubernetes.lists')).toEqual([
      [2, { kind: '/api/v1/pods', by: 'stream' }],
      [1, { kind: '/api/v1/nodes', by: 'stream' }],
    ]);
    expect(read('eks_platform.views.time')).toEqual([
      [1.5, { result: 'derived' }],
    ]);
    expect(read('eks_platform.cache.size')).toEqual([[300, undefined]]);
    expect(read('eks_platform.clusters.watched')).toEqual([[2, undefined]]);
    expect(read('eks_platform.event_loop.delay.p99')).toEqual([
      [0.012, undefined],
    ]);
  });
});
