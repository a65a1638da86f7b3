/* Warm views at 50 requests a second, without what identity, catalog and permission take: Server-Timing tells them apart. */
const { startBackend, startSimulator } = require('./processes.cjs');
const { load, percentile, run, sleep, tell } = require('./report.cjs');
const { get, settle, viewPath } = require('./views.cjs');

const PER_SECOND = 50;
const SECONDS = Number(process.env.SECONDS ?? 20);

function others({ headers }) {
  const parts = (headers['server-timing'] ?? '').split(', ');
  return parts
    .filter(part => !part.startsWith('own'))
    .reduce((sum, part) => sum + Number(part.split('dur=')[1] ?? 0), 0);
}

async function measure(cluster, nodes) {
  const simulator = await startSimulator({
    clusters: [{ cluster, nodes, podsPerNode: 10 }],
    frozen: true,
  });
  const backend = await startBackend(simulator);
  await settle(backend.port, cluster);
  const times = [];
  const own = [];
  const pending = [];
  for (let i = 0; i < PER_SECOND * SECONDS; i++) {
    const at = performance.now();
    pending.push(
      get(backend.port, viewPath(cluster), { 'accept-encoding': 'gzip' }).then(
        answer => {
          times.push(answer.ms - others(answer));
          own.push(
            Number(/own;dur=([\d.]+)/.exec(answer.headers['server-timing'])[1]),
          );
        },
      ),
    );
    await sleep(Math.max(0, 1000 / PER_SECOND - (performance.now() - at)));
  }
  await Promise.all(pending);
  const note = `inside the route p50 ${percentile(own, 0.5)}, p99 ${percentile(
    own,
    0.99,
  )} ms; machine load ${load()}`;
  const size = `${nodes} nodes`;
  tell(`warm view p50 at 50 requests/s, ${size}`, percentile(times, 0.5), {
    goal: 10,
    unit: 'ms',
    note,
  });
  tell(`warm view p99 at 50 requests/s, ${size}`, percentile(times, 0.99), {
    goal: 50,
    unit: 'ms',
    note,
  });
  await backend.stop();
  await simulator.stop();
}

run(async () => {
  await measure('hundred', 100);
});
