import { readFileSync } from 'node:fs';
import path from 'node:path';
import { STATE } from './root.mjs';

const LINES = 8;
const WIDTH = 200;
const REQUEST = / rootHttpRouter info /;
// Colours would survive into the cut lines.
const COLOUR = /\u001b\[\d+m/g;

/** Output of the demo's processes. */
export const DEMO_LOG = path.join(STATE, 'demo.log');

/** What a process writes when it gives up at start; the CLI goes on without it. */
const LAST_WORDS = [
  ['fleet-simulator', /^Fleet simulator: (?!AWS )(.+)/],
  [
    'backend',
    / error .*?((?:Unhandled rejection listen |Backend startup failed).*)/,
  ],
  ['app', /^(Failed to compile.*|Rspack compiled with \d+ errors?.*)/],
];

/** The first process that gave up at start, and its last words; undefined while none has. */
export function failureInDemoLog() {
  for (const line of demoLogLines()) {
    for (const [process, words] of LAST_WORDS) {
      const message = words.exec(line)?.[1];
      if (message) {
        return { process, message: message.slice(0, WIDTH) };
      }
    }
  }
  return undefined;
}

/** The last lines of the log that tell of trouble, else its end; cut to a screen. */
export function endOfDemoLog() {
  const lines = demoLogLines().filter(line => !REQUEST.test(line));
  const trouble = lines.filter(line => /\berror\b|fatal|abort/i.test(line));
  const shown = (trouble.length > 0 ? trouble : lines).slice(-LINES);
  return [...shown.map(line => line.slice(0, WIDTH)), DEMO_LOG]
    .map(line => `  ${line}`)
    .join('\n');
}

function demoLogLines() {
  return readFileSync(DEMO_LOG, 'utf8').replace(COLOUR, '').trim().split('\n');
}
