/* Bytes that one more node and one more pod keep in the heap: the projections of a list, held as the watch cache holds them. */
const { startSimulator } = require('./processes.cjs');
const { readKind } = require('./collect.cjs');
const { run, tell } = require('./report.cjs');

const heap = () => {
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
};

run(async () => {
  const simulator = await startSimulator({
    clusters: [{ cluster: 'titan', nodes: 4_000, podsPerNode: 10 }],
    frozen: true,
  });
  for (const [key, goal, unit] of [
    ['nodes', 2, 'node'],
    ['nodeClaims', undefined, 'node claim'],
    ['pods', 0.5, 'pod'],
  ]) {
    await readKind(simulator, key);
    const before = heap();
    const { objects } = await readKind(simulator, key);
    const each = (heap() - before) / objects.size / 1024;
    tell(`retained per ${unit}`, each, {
      goal,
      unit: 'KB',
      note: `of ${objects.size}`,
    });
    objects.release();
  }
  await simulator.stop();
});
