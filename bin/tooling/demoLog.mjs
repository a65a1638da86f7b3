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

/** The last lines of the log that tell of trouble, else its end; cut to a screen. */
export function endOfDemoLog() {
  const lines = readFileSync(DEMO_LOG, 'utf8')
    .replace(COLOUR, '')
    .trim()
    .split('\n')
    .filter(line => !REQUEST.test(line));
  const trouble = lines.filter(line => /\berror\b|fatal|abort/i.test(line));
  const shown = (trouble.length > 0 ? trouble : lines).slice(-LINES);
  return [...shown.map(line => line.slice(0, WIDTH)), DEMO_LOG]
    .map(line => `  ${line}`)
    .join('\n');
}
