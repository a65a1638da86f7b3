/*
 * A cluster of 10,000 nodes and 100,000 pods is loaded: event-loop delay meanwhile, beside that of an idle process on the same
 * machine; memory; size of the first view. And the first verdict of 1,000 nodes and 10,000 pods in a cold process.
 */
const { monitorEventLoopDelay } = require('node:perf_hooks');
const { gzipSync } = require('node:zlib');
const { startBackend, startSimulator } = require('./processes.cjs');
const { load, run, tell } = require('./report.cjs');
const { settle } = require('./views.cjs');

const RESOLUTION_MS = 1;
const calm = { cluster: 'small', nodes: 5, podsPerNode: 2 };

async function firstVerdict() {
  const simulator = await startSimulator({
    clusters: [{ cluster: 'thousand', nodes: 1_000, podsPerNode: 10 }],
    frozen: true,
  });
  const backend = await startBackend(simulator);
  const { verdictMs, settledMs } = await settle(backend.port, 'thousand');
  tell('cold first verdict, 1,000 nodes / 10,000 pods', verdictMs / 1000, {
    goal: 5,
    unit: 's',
    note: `all sources ${(settledMs / 1000).toFixed(
      1,
    )} s, machine load ${load()}`,
  });
  await backend.stop();
  await simulator.stop();
}

async function largest() {
  const nodes = 10_000;
  const pods = 100_000;
  const simulator = await startSimulator({
    clusters: [calm, { cluster: 'titan', nodes, podsPerNode: 10 }],
    frozen: true,
  });
  const backend = await startBackend(simulator);
  // What a process loads and compiles once is no matter of size.
  await settle(backend.port, 'small');
  const before = await backend.ask('memory');
  const beside = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  beside.enable();
  await backend.ask('watchLoop');
  const { settledMs, verdictMs, answer } = await settle(backend.port, 'titan');
  const loop = await backend.ask('loop');
  beside.disable();
  const besideMs = {
    p99: beside.percentile(99) / 1e6 - RESOLUTION_MS,
    max: beside.max / 1e6 - RESOLUTION_MS,
  };
  const note = `a process that only asks, meanwhile: p99 ${besideMs.p99.toFixed(
    1,
  )}, max ${besideMs.max.toFixed(0)} ms; machine load ${load()}`;
  tell(
    'event-loop delay p99 while 100,000 pods load',
    loop.p99 - RESOLUTION_MS,
    {
      goal: 50,
      unit: 'ms',
      note,
    },
  );
  tell(
    'event-loop delay max while 100,000 pods load',
    loop.max - RESOLUTION_MS,
    {
      goal: 200,
      unit: 'ms',
      note,
    },
  );
  tell('longest step of ours while 100,000 pods load, CPU', loop.stepMs, {
    unit: 'ms',
    note: `longest pause for garbage ${loop.garbageMs.toFixed(
      0,
    )} ms, by the clock`,
  });
  tell('cold first verdict, 10,000 nodes / 100,000 pods', verdictMs / 1000, {
    unit: 's',
    note: `all sources ${(settledMs / 1000).toFixed(
      1,
    )} s; most of it is the simulator`,
  });
  const after = await backend.ask('memory');
  tell(
    'RSS growth at 10,000 nodes / 100,000 pods',
    (after.rss - before.rss) / 1e6,
    {
      goal: 250,
      unit: 'MB',
      note: `heap after collection ${(
        (after.heapUsed - before.heapUsed) /
        1e6
      ).toFixed(0)} MB`,
    },
  );
  tell(
    'first view of 10,000 nodes, gzip',
    gzipSync(answer.body).length / 1024,
    {
      goal: 150,
      unit: 'KB',
      note: `${(answer.body.length / 1024).toFixed(0)} KB unpacked`,
    },
  );
  await backend.stop();
  await simulator.stop();
  return pods;
}

run(async () => {
  await firstVerdict();
  await largest();
});
