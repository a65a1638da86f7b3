/** What a benchmark tells: one line per figure, with its goal. run.cjs collects them; alone they are printed. */
const os = require('node:os');

const figures = [];

/** `value` against `goal` in `unit`; `higherIsBetter` is never the case here. A figure without a goal is told for comparison. */
function tell(name, value, options = {}) {
  const { goal, unit = '', note = '' } = options;
  const figure = {
    name,
    value: Math.round(value * 1000) / 1000,
    goal,
    unit,
    note,
    held: goal === undefined ? undefined : value <= goal,
  };
  figures.push(figure);
  if (process.send) {
    process.send({ figure });
  } else {
    print(figure);
  }
}

function print({ name, value, goal, unit, note, held }) {
  const verdict =
    new Map([
      [true, 'held'],
      [false, 'MISSED'],
    ]).get(held) ?? '';
  const against = goal === undefined ? '' : `goal ${goal} ${unit}`;
  process.stdout.write(
    `${verdict.padEnd(7)} ${name}: ${value} ${unit} ${against} ${note}\n`,
  );
}

const load = () => os.loadavg()[0].toFixed(1);
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));

/** Value below which a share of the values lies. */
function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** Runs a benchmark and ends the process with it. */
function run(main) {
  main().then(
    () => process.exit(0),
    error => {
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    },
  );
}

module.exports = { load, percentile, print, run, sleep, tell };
