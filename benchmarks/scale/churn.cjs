/*
 * The churn of 24 hours, 5 % of 2,000 pods a minute, in four minutes: every three seconds all pods are others. The heap stays flat,
 * and nothing leaks. The clock is the real one, since tokens end by it.
 */
const { startBackend, startSimulator } = require('./processes.cjs');
const { run, sleep, tell } = require('./report.cjs');
const { get, settle, viewPath } = require('./views.cjs');

const HOURS = Number(process.env.HOURS ?? 24);
// An hour replaces three times as many pods as there are.
const HOUR_MS = 10_000;

run(async () => {
  const simulator = await startSimulator({
    clusters: [
      { cluster: 'titan', nodes: 200, podsPerNode: 10, churnPerMinute: 18 },
    ],
  });
  const backend = await startBackend(simulator);
  await settle(backend.port, 'titan');
  const heaps = [];
  let early;
  for (let hour = 1; hour <= HOURS; hour++) {
    await sleep(HOUR_MS);
    await get(backend.port, viewPath('titan'));
    heaps.push((await backend.ask('memory')).heapUsed);
    if (hour === 3) {
      early = await backend.ask('resources');
    }
  }
  const late = await backend.ask('resources');
  const view = (await settle(backend.port, 'titan')).view;
  // The first hours fill caches that have a bound.
  const base = heaps.slice(2, 6).reduce((sum, bytes) => sum + bytes, 0) / 4;
  const end = heaps.slice(-4).reduce((sum, bytes) => sum + bytes, 0) / 4;
  const { watches } = await simulator.ask('counts');
  tell(`heap after ${HOURS} hours’ churn ÷ after the first`, end / base, {
    goal: 1.1,
    note: `${(base / 1e6).toFixed(0)} → ${(end / 1e6).toFixed(0)} MB, ${
      view.nodes.data.nodes.length
    } nodes still told`,
  });
  const grown = ['TCPSocketWrap', 'TLSWrap', 'Timeout'].reduce(
    (sum, name) => sum + Math.max(0, (late[name] ?? 0) - (early[name] ?? 0)),
    0,
  );
  tell('sockets and timers more than after three hours', grown, {
    goal: 5,
    note: `${JSON.stringify(late)}; ${watches} watches opened in all`,
  });
  await backend.stop();
  await simulator.stop();
});
