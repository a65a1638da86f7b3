/*
 * Cold collection of pods and nodes against curl with a bare JSON.parse of each page: the same pages, gzip and TLS, one after the
 * other. Rounds take turns, so that the machine is the same for both.
 */
const { execFile } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { promisify } = require('node:util');
const { accessTo, connect, readKind } = require('./collect.cjs');
const { startSimulator } = require('./processes.cjs');
const { load, percentile, run, tell } = require('./report.cjs');

const call = promisify(execFile);
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const PATHS = { pods: '/api/v1/pods', nodes: '/api/v1/nodes' };

async function byCurl({ endpoint, tokens }, authority, kind) {
  let token = '';
  let count = 0;
  do {
    const query = `limit=500${token && `&continue=${token}`}`;
    const { stdout } = await call(
      'curl',
      [
        '-sS',
        '--fail',
        '--compressed',
        '--cacert',
        authority,
        '-H',
        `Authorization: Bearer ${await tokens.getToken()}`,
        `${endpoint}${PATHS[kind]}?${query}`,
      ],
      { maxBuffer: 1e9 },
    );
    const page = JSON.parse(stdout);
    count += page.items.length;
    token = page.metadata.continue ?? '';
  } while (token);
  return count;
}

async function timed(work) {
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  const count = await work();
  const { user, system } = process.cpuUsage(cpu);
  return {
    ms: performance.now() - startedAt,
    cpuMs: (user + system) / 1000,
    count,
  };
}

run(async () => {
  const simulator = await startSimulator({
    clusters: [{ cluster: 'titan', nodes: 2_000, podsPerNode: 10 }],
    frozen: true,
  });
  const access = await accessTo(simulator);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'collection-'));
  const authority = path.join(folder, 'ca.pem');
  fs.writeFileSync(
    authority,
    Buffer.from(access.certificateAuthority, 'base64'),
  );
  await connect(simulator);
  const collect = async () => {
    let count = 0;
    for (const kind of Object.keys(PATHS)) {
      const { objects } = await readKind(simulator, kind);
      count += objects.size;
      objects.release();
    }
    return count;
  };
  const curl = async () => {
    let count = 0;
    for (const kind of Object.keys(PATHS)) {
      count += await byCurl(access, authority, kind);
    }
    return count;
  };
  await collect();
  await curl();
  const ratios = [];
  let last;
  for (let round = 0; round < ROUNDS; round++) {
    const theirs = await timed(curl);
    const ours = await timed(collect);
    if (ours.count !== theirs.count) {
      throw new Error(`${ours.count} objects, curl has ${theirs.count}`);
    }
    ratios.push(ours.ms / theirs.ms);
    last = { ours, theirs };
  }
  fs.rmSync(folder, { recursive: true });
  tell(
    'cold collection ÷ (curl + JSON.parse), 20,000 pods',
    percentile(ratios, 0.5),
    {
      goal: 1.5,
      note: `last round ${last.ours.ms.toFixed(
        0,
      )} ms (${last.ours.cpuMs.toFixed(0)} ms CPU) ÷ ${last.theirs.ms.toFixed(
        0,
      )} ms, machine load ${load()}`,
    },
  );
  await simulator.stop();
});
