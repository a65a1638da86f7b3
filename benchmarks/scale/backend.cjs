/*
 * A Backstage backend with the plugin alone, in a process of its own. Catalog and sign-in are stand-ins, so that what is
 * measured is ours.
 *
 * Started by startBackend.cjs; its first argument is JSON: { clusters: [<account>.<region>.<name>] }.
 */
const fs = require('node:fs');
const path = require('node:path');
const { monitorEventLoopDelay, performance } = require('node:perf_hooks');
const {
  mockServices,
  startTestBackend,
} = require('@backstage/backend-test-utils');
const {
  catalogServiceMock,
} = require('@backstage/plugin-catalog-node/testUtils');
const { parse } = require('yaml');

const APP_CONFIG = path.join(__dirname, '../../app-config.yaml');

async function main() {
  const { clusters } = JSON.parse(process.argv[2]);
  const { eksPlatform } = parse(fs.readFileSync(APP_CONFIG, 'utf8'));
  const { server } = await startTestBackend({
    features: [
      require('@eks-platform/backstage-plugin-eks-platform-backend'),
      mockServices.rootConfig.factory({
        data: { backend: { baseUrl: 'http://localhost' }, eksPlatform },
      }),
      catalogServiceMock.factory({ entities: clusters.map(entityOf) }),
    ],
  });
  let delay = monitorEventLoopDelay({ resolution: 1 });
  process.on('message', ({ type }) =>
    process.send({ benchmark: answers[type]() }),
  );
  const answers = {
    watchLoop() {
      delay.disable();
      delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      return {};
    },
    loop: () => ({
      p50: delay.percentile(50) / 1e6,
      p99: delay.percentile(99) / 1e6,
      max: delay.max / 1e6,
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
    resources() {
      const counted = {};
      for (const name of process.getActiveResourcesInfo()) {
        counted[name] = (counted[name] ?? 0) + 1;
      }
      return counted;
    },
  };
  process.on('disconnect', () => process.exit());
  process.send({ benchmark: { port: server.port() } });
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
