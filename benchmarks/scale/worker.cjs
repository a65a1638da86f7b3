/*
 * Slices against a worker thread: 40,000 pods are collected on the main thread in slices, and in a worker that posts the
 * projections. Both end with the same objects on the main thread, where the rules run.
 */
const { monitorEventLoopDelay } = require('node:perf_hooks');
const {
  Worker,
  isMainThread,
  parentPort,
  workerData,
} = require('node:worker_threads');

const BATCH = 500;

async function inWorker() {
  const {
    kubernetesSources,
  } = require('../../plugins/eks-platform-backend/src/kubernetes/kubernetesSources');
  const {
    listKind,
  } = require('../../plugins/eks-platform-backend/src/watch/kindRequests');
  const { connect } = require('./collect.cjs');
  const connection = await connect(workerData);
  const source = kubernetesSources.pods;
  parentPort.postMessage('ready');
  parentPort.on('message', async () => {
    let batch = [];
    const post = () => {
      parentPort.postMessage(batch);
      batch = [];
    };
    const kind = {
      ...source,
      project: object => {
        const projection = source.project(object);
        if (batch.push(projection) === BATCH) {
          post();
        }
        return projection;
      },
    };
    const { objects } = await listKind(
      kind,
      connection,
      new AbortController().signal,
    );
    post();
    objects.release();
    parentPort.postMessage('done');
  });
}

async function main() {
  const { readKind } = require('./collect.cjs');
  const { startSimulator } = require('./processes.cjs');
  const { load, tell } = require('./report.cjs');
  const collectGarbage = () => globalThis.gc();
  const measure = async work => {
    collectGarbage();
    const heap = process.memoryUsage().heapUsed;
    const cpu = process.cpuUsage();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const startedAt = performance.now();
    const held = await work();
    const ms = performance.now() - startedAt;
    delay.disable();
    const { user, system } = process.cpuUsage(cpu);
    collectGarbage();
    return {
      ms,
      heapMb: (process.memoryUsage().heapUsed - heap) / 1e6,
      cpuMs: (user + system) / 1000,
      p99: delay.percentile(99) / 1e6 - 1,
      max: delay.max / 1e6 - 1,
      held,
    };
  };
  const simulator = await startSimulator({
    clusters: [{ cluster: 'titan', nodes: 4_000, podsPerNode: 10 }],
    frozen: true,
  });
  const worker = new Worker(__filename, {
    workerData: { awsUrl: simulator.awsUrl },
    execArgv: [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
    ],
  });
  await new Promise(resolve => worker.once('message', resolve));
  const slices = () =>
    readKind(simulator, 'pods').then(({ objects }) => objects);
  const posted = () =>
    new Promise(resolve => {
      const objects = new Map();
      const take = message => {
        if (message === 'done') {
          worker.off('message', take);
          resolve(objects);
        } else {
          message.forEach(pod =>
            objects.set(`${pod.meta.namespace}/${pod.meta.name}`, pod),
          );
        }
      };
      worker.on('message', take);
      worker.postMessage('go');
    });
  await slices().then(objects => objects.release());
  await posted();
  const ours = await measure(slices);
  const theirs = await measure(posted);
  const note = `slices ${describe(ours)}; worker ${describe(
    theirs,
  )}; machine load ${load()}`;
  tell(
    'CPU of a collection, slices ÷ worker thread',
    ours.cpuMs / theirs.cpuMs,
    { note },
  );
  await worker.terminate();
  await simulator.stop();
}

function describe({ ms, cpuMs, p99, max, heapMb }) {
  return `${ms.toFixed(0)} ms, CPU ${cpuMs.toFixed(
    0,
  )} ms, loop p99 ${p99.toFixed(1)} max ${max.toFixed(0)} ms, ${heapMb.toFixed(
    0,
  )} MB`;
}

if (isMainThread) {
  require('./report.cjs').run(main);
} else {
  inWorker();
}
