import { readFileSync } from 'node:fs';
import { DemoProcess, DEMO_LOG } from './tooling/demoProcess.mjs';
import { install, isInstalled } from './tooling/installation.mjs';
import { checkMachine } from './tooling/machine.mjs';
import { openBrowser } from './tooling/openBrowser.mjs';
import { checkPorts } from './tooling/ports.mjs';
import { waitUntilReady } from './tooling/readiness.mjs';
import { APP_URL } from './tooling/services.mjs';
import { main, Refusal, step } from './tooling/terminal.mjs';
import { watchServices } from './tooling/watchServices.mjs';

const READY_LIMIT_MS = 180_000;

await main(async () => {
  checkMachine({ isInstalled: isInstalled() });
  await checkPorts();
  await install();

  const demo = DemoProcess.start();
  const stopped = new AbortController();
  stopOnSignal(demo, stopped);
  demo.exit.then(reason => {
    if (!stopped.signal.aborted) {
      console.error(`\nThe demo ended by itself: ${reason}.\n${logTail()}`);
      process.exit(1);
    }
  });

  await step('Starting app, backend and simulated fleet', () =>
    Promise.race([waitUntilReady(), timeLimit()]),
  ).catch(async error => {
    stopped.abort();
    await demo.stop();
    throw error;
  });
  welcome();
  openBrowser(APP_URL);
  await watchServices({
    signal: stopped.signal,
    onGone: ({ name, port }) =>
      console.error(
        `\n${name} (port ${port}) has stopped answering; the rest goes on.\n${logTail()}\nIf it does not come back: Ctrl-C, then make start.`,
      ),
    onBack: ({ name, port }) =>
      console.log(`${name} (port ${port}) answers again.`),
  });
});

function welcome() {
  console.log(`
Backstage is at ${APP_URL}
  Enter as guest. The home page shows the demo clusters: bluesky is healthy, dp is in trouble,
  payments belongs to another team. "New EKS platform" builds one more, in about three minutes.
Ctrl-C stops everything. Log: ${DEMO_LOG}
`);
}

function stopOnSignal(demo, stopped) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      if (stopped.signal.aborted) {
        demo.kill();
        process.exit(1);
      }
      stopped.abort();
      await demo.stop();
      console.log('\nStopped; all ports are free.');
      process.exit(0);
    });
  }
}

function timeLimit() {
  return new Promise((_, reject) =>
    setTimeout(
      () =>
        reject(
          new Refusal(
            `The demo was not ready after ${READY_LIMIT_MS / 1000} s.`,
            '',
            logTail(),
          ),
        ),
      READY_LIMIT_MS,
    ).unref(),
  );
}

/** The last lines of the log that tell of trouble, else its end. */
function logTail() {
  const lines = readFileSync(DEMO_LOG, 'utf8').trim().split('\n');
  const trouble = lines.filter(line => /error|fatal|abort/i.test(line));
  return [...(trouble.length > 0 ? trouble : lines).slice(-8), DEMO_LOG].join(
    '\n  ',
  );
}
