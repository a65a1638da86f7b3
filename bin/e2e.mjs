import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './tooling/root.mjs';
import { main, Refusal } from './tooling/terminal.mjs';

const RESULTS = path.join(ROOT, 'e2e-test-report', 'results.json');
const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

await main(async () => {
  if (!existsSync(CHROMIUM)) {
    throw new Refusal(
      `Chromium is not at ${CHROMIUM}.`,
      'Debian, Ubuntu: sudo apt-get install chromium · elsewhere: export CHROMIUM_PATH=/path/to/chrome',
    );
  }
  rmSync(RESULTS, { force: true });
  const code = await runPlaywright();
  const { expected, flaky, unexpected, skipped } = readStats();
  // Chapters behind a failed one do not run; they have not passed either.
  const failed = unexpected + skipped;
  console.log(`${expected + flaky} passed, ${failed} failed`);
  process.exitCode = code === 0 && failed === 0 ? 0 : 1;
});

function runPlaywright() {
  const child = spawn(path.join(ROOT, 'yarnw'), ['playwright', 'test'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
}

function readStats() {
  if (!existsSync(RESULTS)) {
    throw new Refusal('The browser run ended without a result; see above.');
  }
  return JSON.parse(readFileSync(RESULTS, 'utf8')).stats;
}
