/*
 * Runs all benchmarks of scale one after the other and prints the table against the goals; `results.json` and `results.md`
 * beside it are written anew. ONLY=loading,warm runs some and keeps the results of the others.
 */
const { fork } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { print } = require('./report.cjs');

const ALL = [
  'retained',
  'collection',
  'loading',
  'warm',
  'viewers',
  'fleet',
  'churn',
  'sideBySide',
  'worker',
];
const FLAGS = [
  '--require',
  require.resolve('@backstage/cli/config/nodeTransform.cjs'),
  '--expose-gc',
];
const FILE = path.join(__dirname, 'results.json');

function runOne(name) {
  return new Promise(resolve => {
    const figures = [];
    const child = fork(path.join(__dirname, `${name}.cjs`), {
      execArgv: FLAGS,
      env: { ...process.env, NODE_ENV: 'production' },
    });
    child.on('message', ({ figure }) => {
      if (figure) {
        figures.push(figure);
        print(figure);
      }
    });
    child.on('exit', code => resolve({ figures, failed: code !== 0 }));
  });
}

function table(results) {
  const rows = Object.values(results).flatMap(({ figures }) => figures);
  const cells = rows.map(({ name, value, goal, unit, held, note }) => {
    const verdict =
      new Map([
        [true, 'held'],
        [false, '**missed**'],
      ]).get(held) ?? '';
    return `| ${name} | ${value} ${unit} | ${
      goal === undefined ? '' : `≤ ${goal} ${unit}`
    } | ${verdict} | ${note} |`;
  });
  return [
    '| Figure | Measured | Goal | | Note |',
    '| --- | --- | --- | --- | --- |',
    ...cells,
    '',
  ].join('\n');
}

async function main() {
  const results = {};
  const names = process.env.ONLY?.split(',') ?? ALL;
  let bad = false;
  for (const name of names) {
    process.stdout.write(
      `— ${name}, machine load ${os.loadavg()[0].toFixed(1)}\n`,
    );
    const { figures, failed } = await runOne(name);
    bad ||= failed || figures.some(({ held }) => held === false);
    if (!failed) {
      results[name] = {
        at: new Date().toISOString(),
        cores: os.cpus().length,
        figures,
      };
    }
  }
  const before = fs.existsSync(FILE)
    ? JSON.parse(fs.readFileSync(FILE, 'utf8'))
    : {};
  Object.assign(results, { ...before, ...results });
  const ordered = Object.fromEntries(
    ALL.filter(name => results[name]).map(name => [name, results[name]]),
  );
  fs.writeFileSync(FILE, `${JSON.stringify(ordered, null, 2)}\n`);
  fs.writeFileSync(path.join(__dirname, 'results.md'), table(ordered));
  process.stdout.write(`\n${table(ordered)}`);
  process.exitCode = bad ? 1 : 0;
}

main();
