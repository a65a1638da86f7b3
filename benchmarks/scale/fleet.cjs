/*
 * 200 clusters of which a tenth never answers and a twentieth is slow: the list of the fleet from a cold process and warm, and
 * what one round costs an idle cluster.
 */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { startBackend, startSimulator } = require('./processes.cjs');
const { load, percentile, run, tell } = require('./report.cjs');
const { get } = require('./views.cjs');

const FLEET = '/api/eks-platform/fleet';
const REQUESTS = 100;

function kubernetes(counts) {
  const entries = Object.entries(counts.byPath).filter(([name]) =>
    name.startsWith('kubernetes'),
  );
  const sum = key => entries.reduce((all, [, entry]) => all + entry[key], 0);
  return { requests: sum('requests'), bytes: sum('bytes') };
}

run(async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fleet-'));
  const database = path.join(folder, 'fleet.sqlite');
  const simulator = await startSimulator({ fleet: 'many', frozen: true });
  let setAt = Date.now();
  // The fleet stands still but for its clock, by which tokens end.
  const setClock = async () => {
    const ms = Date.now() - setAt;
    setAt += ms;
    await simulator.ask('advance', { ms });
  };
  const first = await startBackend(simulator, { database });
  const round = await first.ask('round');
  await setClock();
  const before = kubernetes(await simulator.ask('counts'));
  await first.ask('round');
  const after = kubernetes(await simulator.ask('counts'));
  await first.stop();

  const idle = simulator.clusters.length * 0.9;
  tell(
    'requests of a snapshot cycle per idle cluster',
    (after.requests - before.requests) / idle,
    {
      goal: 15,
      note: 'API server, second round; what AWS says moves slowly and is asked hourly',
    },
  );
  tell(
    'bytes of a snapshot cycle per idle cluster',
    (after.bytes - before.bytes) / idle / 1e6,
    {
      goal: 2,
      unit: 'MB',
      note: 'packed, as sent; up to 100 nodes',
    },
  );
  tell('one round over 200 clusters, cold', round.ms / 1000, {
    unit: 's',
    note: `the simulator plays all of them in one process; machine load ${load()}`,
  });

  const second = await startBackend(simulator, { database });
  const cold = await get(second.port, FLEET);
  const { rows } = cold.json();
  const known = rows.filter(({ snapshot }) => snapshot).length;
  const dead = rows.filter(({ state }) => state === 'unreachable').length;
  tell('fleet of 200 clusters, 10 % dead, cold process', cold.ms / 1000, {
    goal: 2,
    unit: 's',
    note: `${
      rows.length
    } rows, ${known} with a snapshot, ${dead} unreachable; the process took ${(
      second.startMs / 1000
    ).toFixed(1)} s to start`,
  });
  const times = [];
  for (let i = 0; i < REQUESTS; i++) {
    times.push((await get(second.port, FLEET)).ms);
  }
  tell('fleet of 200 clusters, warm, p50', percentile(times, 0.5), {
    goal: 50,
    unit: 'ms',
    note: `p99 ${percentile(times, 0.99).toFixed(0)} ms, ${(
      cold.body.length / 1024
    ).toFixed(0)} KB; machine load ${load()}`,
  });
  await second.stop();
  await simulator.stop();
  fs.rmSync(folder, { recursive: true });
});
