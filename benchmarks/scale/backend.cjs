/*
 * A Backstage backend with the plugin alone, in a process of its own. Catalog and sign-in are stand-ins, so that what is
 * measured is ours.
 *
 * Started by startBackend.cjs; its first argument is JSON: { clusters: [<account>.<region>.<name>] }.
 */
const fs = require('node:fs');
const path = require('node:path');
const {
  monitorEventLoopDelay,
  performance,
  PerformanceObserver,
} = require('node:perf_hooks');
const {
  mockServices,
  startTestBackend,
} = require('@backstage/backend-test-utils');
const {
  catalogServiceMock,
} = require('@backstage/plugin-catalog-node/testUtils');
const {
  coreServices,
  createServiceFactory,
} = require('@backstage/backend-plugin-api');
const Knex = require('knex');
const { parse } = require('yaml');

const APP_CONFIG = path.join(__dirname, '../../app-config.yaml');

async function main() {
  const { clusters, database } = JSON.parse(process.argv[2]);
  const scheduler = mockServices.scheduler();
  const startedAt = performance.now();
  const { eksPlatform } = parse(
    withDefaults(fs.readFileSync(APP_CONFIG, 'utf8')),
  );
  const { server } = await startTestBackend({
    features: [
      require('@eks-platform/backstage-plugin-eks-platform-backend'),
      mockServices.rootConfig.factory({
        data: { backend: { baseUrl: 'http://localhost' }, eksPlatform },
      }),
      catalogServiceMock.factory({ entities: clusters.map(entityOf) }),
      scheduler.factory({ skipTaskRunOnStartup: true }),
      ...(database ? [databaseIn(database)] : []),
    ],
  });
  let delay = monitorEventLoopDelay({ resolution: 1 });
  const stretches = measureStretches();
  process.on('message', async ({ type }) =>
    process.send({ benchmark: await answers[type]() }),
  );
  const answers = {
    watchLoop() {
      delay.disable();
      delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      stretches.reset();
      return {};
    },
    loop: () => ({
      p50: delay.percentile(50) / 1e6,
      p99: delay.percentile(99) / 1e6,
      max: delay.max / 1e6,
      ...stretches.longest,
    }),
    memory() {
      globalThis.gc?.();
      globalThis.gc?.();
      return { ...process.memoryUsage(), cpu: process.cpuUsage() };
    },
    usage: () => ({
      ...process.memoryUsage(),
      cpu: process.cpuUsage(),
      at: performance.now(),
    }),
    /** One round over the fleet, as the scheduler runs it. */
    async round() {
      const roundStartedAt = performance.now();
      await scheduler.triggerTask('eks-platform-snapshots');
      return { ms: performance.now() - roundStartedAt };
    },
    resources() {
      const counted = {};
      for (const name of process.getActiveResourcesInfo()) {
        counted[name] = (counted[name] ?? 0) + 1;
      }
      return counted;
    },
  };
  process.on('disconnect', () => process.exit());
  process.send({
    benchmark: {
      port: server.port(),
      startMs: performance.now() - startedAt,
    },
  });
}

/**
 * The longest step of ours, in CPU time of its thread, which other work on the machine does not stretch, and the longest pause
 * for garbage, which it does.
 */
function measureStretches() {
  const {
    EventLoop,
  } = require('../../plugins/eks-platform-backend/src/watch/EventLoop');
  const measured = { longest: { stepMs: 0, garbageMs: 0 }, reset };
  function reset() {
    measured.longest = { stepMs: 0, garbageMs: 0 };
  }
  function* timed(steps) {
    for (;;) {
      const before = process.threadCpuUsage();
      const { done, value } = steps.next();
      const { user, system } = process.threadCpuUsage(before);
      const { longest } = measured;
      longest.stepMs = Math.max(longest.stepMs, (user + system) / 1000);
      if (done) {
        return value;
      }
      yield;
    }
  }
  const { run } = EventLoop.prototype;
  EventLoop.prototype.run = function runTimed(steps) {
    return run.call(this, timed(steps));
  };
  new PerformanceObserver(list => {
    const pauses = list.getEntries().map(({ duration }) => duration);
    const { longest } = measured;
    longest.garbageMs = Math.max(longest.garbageMs, ...pauses);
  }).observe({ entryTypes: ['gc'] });
  return measured;
}

/** The config with the default of each variable of the environment. */
function withDefaults(text) {
  return text.replace(/\$\{\w+:-([^}]*)\}/g, '$1');
}

/** A database in a file, so that another process finds what this one remembered. */
function databaseIn(file) {
  const knex = Knex({
    client: 'better-sqlite3',
    connection: file,
    useNullAsDefault: true,
  });
  return createServiceFactory({
    service: coreServices.database,
    deps: {},
    factory: () => ({ getClient: async () => knex }),
  });
}

function entityOf(id) {
  const [account, region, ...name] = id.split('.');
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: name.join('.'),
      namespace: 'default',
      annotations: {
        'eks-platform.io/cluster': `${account}/${region}/${name.join('.')}`,
      },
    },
    spec: { type: 'kubernetes-cluster', owner: 'team-platform' },
  };
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
