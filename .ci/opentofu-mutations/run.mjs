// Do the tests of generated OpenTofu notice? Damages each root of the presets and of the account baseline in many places at
// once, lets the root's own tests run, and looks whether each damage is told in words that only it brings about.
//
//   tofu-offline -data DATA exec -- node .ci/opentofu-mutations/run.mjs TOFU
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { damage } from './damage.mjs';
import { ROOTS } from './roots.mjs';

const TEMPLATES = path.resolve(import.meta.dirname, '../../templates');
const [tofu = 'tofu'] = process.argv.slice(2);
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'opentofu-mutations-'));

/** Exit status and everything that the program said. */
function run(folder, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(tofu, [`-chdir=${folder}`, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', data => (output += data));
    child.stderr.on('data', data => (output += data));
    child.on('error', reject);
    child.on('close', status => resolve({ status, output }));
  });
}

/** All at once, but for those that end their file: one of these each time. */
function roundsOf(damages) {
  const [first, ...others] = damages.filter(item => item.ends);
  return [
    [...damages.filter(item => !item.ends), ...(first ? [first] : [])],
    ...others.map(item => [item]),
  ];
}

async function check([template, golden, root, damages]) {
  const repository = path.join(work, `${golden}-${root}`);
  const folder = path.join(repository, 'infra', root);
  const rendered = path.join(TEMPLATES, template, 'golden', golden, 'rendered');
  const restore = () =>
    fs.cpSync(rendered, repository, { recursive: true, force: true });
  restore();
  await initialise(folder);
  const results = [];
  for (const round of roundsOf(damages)) {
    const stale = round.filter(item => !damage(folder, item));
    const { output } = await run(folder, 'test', '-no-color');
    // Messages are broken at the width of a terminal.
    const said = output.replace(/[\s│]+/g, ' ');
    results.push(
      ...round.map(item => ({
        ...item,
        output,
        state: stateOf(stale.includes(item), said.includes(item.told)),
      })),
    );
    restore();
  }
  return { name: `${golden} infra/${root}`, results };
}

function stateOf(isStale, isTold) {
  if (isStale) {
    return 'NOT THERE';
  }
  return isTold ? 'caught' : 'MISSED';
}

async function initialise(folder) {
  const { status, output } = await run(
    folder,
    ...['init', '-backend=false', '-input=false', '-no-color'],
  );
  if (status !== 0) {
    throw new Error(`${folder}: init fails\n${output}`);
  }
}

/** Two at a time: OpenTofu reads the schema of AWS for each run, which takes most of the time. */
async function checkAll() {
  const results = [];
  const waiting = [...ROOTS.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, root] = next;
      results[index] = await check(root);
    }
  };
  await Promise.all([worker(), worker()]);
  return results;
}

try {
  let caught = 0;
  let all = 0;
  for (const { name, results } of await checkAll()) {
    const lost = results.filter(item => item.state !== 'caught');
    all += results.length;
    caught += results.length - lost.length;
    console.log(
      `${name.padEnd(24)} ${results.length} mutations, ${
        results.length - lost.length
      } caught`,
    );
    for (const { state, file, what, output } of lost) {
      console.log(`  ${state} ${file}: ${what}`);
      console.log(output.replace(/^/gm, '    '));
    }
  }
  console.log(`${all} mutations, ${caught} caught`);
  console.log(`${caught} passed, ${all - caught} failed`);
  process.exitCode = caught < all ? 1 : 0;
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}
