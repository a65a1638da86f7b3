import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { install, isInstalled } from './tooling/installation.mjs';
import { checkMachine } from './tooling/machine.mjs';
import { ROOT, STATE } from './tooling/root.mjs';
import { main, Refusal } from './tooling/terminal.mjs';

const RESULTS = path.join(STATE, 'test-results.json');

await main(async () => {
  checkMachine({ isInstalled: isInstalled() });
  await install();

  rmSync(RESULTS, { force: true });
  const code = await runTests();
  const { passed, failed, skipped } = readCounts();
  if (skipped > 0) {
    console.log(
      `${skipped} skipped: they need etcd and kube-apiserver, see docs/testing.md`,
    );
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = code === 0 && failed === 0 ? 0 : 1;
});

function runTests() {
  const workers = Math.min(os.availableParallelism(), 4);
  const child = spawn(
    path.join(ROOT, 'yarnw'),
    [
      ...['test', '--silent', '--json', `--outputFile=${RESULTS}`],
      `--maxWorkers=${workers}`,
    ],
    // Without CI the runner would watch for changes and never end.
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, CI: '1' } },
  );
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
}

// A file that cannot even be loaded has no tests to count, so it counts as one failure.
function readCounts() {
  let results;
  try {
    results = JSON.parse(readFileSync(RESULTS, 'utf8'));
  } catch {
    throw new Refusal('The test runner ended without a result; see above.');
  }
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests,
  };
}
