/*
 * Plays every scenario of the simulator, each on a cluster of its own, before a real backend, and writes what it says of
 * each into plugins/eks-platform/dev/scenarios, where the development entry finds it.
 */
const fs = require('node:fs');
const path = require('node:path');
const {
  startBackend,
  startSimulator,
} = require('../../benchmarks/scale/processes.cjs');
const { get, viewPath } = require('../../benchmarks/scale/views.cjs');
const {
  BENIGN_SCENARIOS,
  DEMO_SCENARIOS,
  FAULT_SCENARIOS,
  TROUBLED_SCENARIOS,
} = require('fleet-simulator/scenarios');

const FOLDER = path.join(__dirname, '../../plugins/eks-platform/dev/scenarios');
// What costs AWS or the API server something is read for who asks only.
const UNASKED = '?sections=deniedCalls,storage';
const AT_ONCE = 14;
const WITHIN_MS = 100_000;
/** So long a busy machine may leave a source without an answer; what is silent then is so by the scenario. */
const SILENT_MS = 30_000;
const STEP_MS = 500;
const DETAILS = 2;

/** Name of the cluster, its title and the problem that a look must find. */
const SCENARIOS = [
  ...[...DEMO_SCENARIOS, ...TROUBLED_SCENARIOS].map(({ cluster, title }) => ({
    id: cluster,
    title,
  })),
  ...[...FAULT_SCENARIOS, ...BENIGN_SCENARIOS].map(
    ({ id, title, expects }) => ({ id, title, expects }),
  ),
].filter(({ id }, at, all) => all.findIndex(each => each.id === id) === at);

/** A kept connection may end just when it is used again. */
const ask = (port, url) => get(port, url).catch(() => get(port, url));

/** Reads until all sources have answered and what is expected is told. */
async function settledView(port, { id, expects }) {
  const startedAt = Date.now();
  for (;;) {
    const answer = await ask(port, viewPath(id.toLowerCase()) + UNASKED);
    const view = answer.json();
    const elapsed = Date.now() - startedAt;
    const waits =
      elapsed < SILENT_MS ? ['loading', 'unreachable'] : ['loading'];
    const isSettled =
      answer.status !== 200 ||
      view.sources.every(({ state }) => !waits.includes(state));
    const isTold =
      !expects || view.problems?.some(problem => problem.id === expects);
    if ((isSettled && isTold) || elapsed > WITHIN_MS) {
      return { status: answer.status, view, late: !(isSettled && isTold) };
    }
    await new Promise(resolve => setTimeout(resolve, STEP_MS));
  }
}

/** What the drawer says of nodes in trouble, or of the first ones. */
async function nodeDetails(port, cluster, view) {
  const nodes = view.nodes.data?.nodes ?? [];
  const troubled = nodes.filter(({ state }) => state !== 'ok');
  const looked = [...troubled, ...nodes].slice(0, DETAILS);
  const base = viewPath(cluster).replace(/view$/, 'nodes/');
  const details = {};
  for (const { name } of looked) {
    const answer = await ask(port, base + encodeURIComponent(name));
    if (answer.status === 200) {
      details[name] = answer.json();
    }
  }
  return details;
}

function write(name, value) {
  fs.writeFileSync(path.join(FOLDER, `${name}.json`), JSON.stringify(value));
}

async function record(port, scenario) {
  const cluster = scenario.id.toLowerCase();
  const { status, view, late } = await settledView(port, scenario);
  if (status !== 200) {
    throw new Error(`${cluster}: ${status} ${JSON.stringify(view)}`);
  }
  const details = await nodeDetails(port, cluster, view);
  const recordedAt = new Date().toISOString();
  write(`cluster-${cluster}`, { ...scenario, recordedAt, view, details });
  process.stdout.write(`${late ? 'late ' : 'ok   '} ${cluster}\n`);
}

/** Plays some scenarios in processes of their own: what an account tells grows with its clusters, for each of them. */
async function recordBatch(scenarios) {
  const simulator = await startSimulator({
    fleet: scenarios.map(({ id }) => id).join(','),
    // Every scenario is in full swing from the start, and a clock that stands is cheaper to play.
    frozen: true,
  });
  const backend = await startBackend(simulator);
  try {
    await Promise.all(scenarios.map(each => record(backend.port, each)));
    await backend.ask('round');
    const fleet = await get(backend.port, '/api/eks-platform/fleet');
    return fleet.json();
  } finally {
    await backend.stop();
    await simulator.stop();
  }
}

function batches(scenarios) {
  return scenarios.length === 0
    ? []
    : [scenarios.slice(0, AT_ONCE), ...batches(scenarios.slice(AT_ONCE))];
}

function clear() {
  for (const file of fs.readdirSync(FOLDER)) {
    if (file.endsWith('.json')) {
      fs.rmSync(path.join(FOLDER, file));
    }
  }
}

/** ONLY=dp,S3 records some, and keeps the others. */
async function main() {
  const only = process.env.ONLY?.split(',');
  if (!only) {
    clear();
  }
  const wanted = SCENARIOS.filter(({ id }) => !only || only.includes(id));
  const rows = [];
  for (const batch of batches(wanted)) {
    const fleet = await recordBatch(batch);
    rows.push(...fleet.rows);
    write('fleet', { ...fleet, rows, recordedAt: new Date().toISOString() });
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
