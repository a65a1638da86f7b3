import { DemoProcess } from './tooling/demoProcess.mjs';
import { DEMO_LOG, endOfDemoLog } from './tooling/demoLog.mjs';
import { install, isInstalled } from './tooling/installation.mjs';
import { checkMachine } from './tooling/machine.mjs';
import { openBrowser } from './tooling/openBrowser.mjs';
import { checkPorts } from './tooling/ports.mjs';
import { refuseFailedStart, waitUntilReady } from './tooling/readiness.mjs';
import { APP_URL } from './tooling/services.mjs';
import { main, Refusal, step } from './tooling/terminal.mjs';
import { watchServices } from './tooling/watchServices.mjs';

const READY_LIMIT_MS = 180_000;

await main(async () => {
  checkMachine({ isInstalled: isInstalled() });
  await checkPorts();
  await install();
  // An install takes a while; somebody may have taken a port meanwhile.
  await checkPorts();

  const demo = DemoProcess.start();
  const stopped = new AbortController();
  const started = new AbortController();
  stopOnSignal(demo, stopped);
  try {
    await step('Starting app, backend and simulated fleet', () =>
      Promise.race([
        waitUntilReady({ limitMs: READY_LIMIT_MS, signal: started.signal }),
        refuseFailedStart({ signal: started.signal }),
        demo.exit.then(reason => {
          throw new Refusal(`The demo ended by itself: ${reason}.`);
        }),
      ]),
    );
  } catch (error) {
    if (!stopped.signal.aborted) {
      console.error(endOfDemoLog());
      await demo.stop();
    }
    throw error;
  } finally {
    started.abort();
  }
  welcome();
  openBrowser(APP_URL);
  demo.exit.then(reason => {
    if (!stopped.signal.aborted) {
      console.error(`\nThe demo ended by itself: ${reason}.`);
      console.error(endOfDemoLog());
      process.exit(1);
    }
  });
  await watchServices({
    signal: stopped.signal,
    onGone: (process, ports) => {
      console.error(
        `\nThe process ${process} (port ${ports.join(
          ', ',
        )}) has stopped answering; the others go on.`,
      );
      console.error(endOfDemoLog());
      console.error('If it does not come back: Ctrl-C, then make start.');
    },
    onBack: process => console.log(`The process ${process} answers again.`),
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

// A second signal does not wait for anybody.
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
