import { spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_LOG } from './demoLog.mjs';
import { isListening } from './ports.mjs';
import { demoEnvironment, PORTS } from './services.mjs';
import { ROOT, STATE } from './root.mjs';

const STOP_LIMIT_MS = 8000;

/** App, backend and simulator under one `backstage-cli repo start`, in a process group of their own. */
export class DemoProcess {
  #child;
  #exit;

  static start() {
    mkdirSync(STATE, { recursive: true });
    const log = openSync(DEMO_LOG, 'w');
    return new DemoProcess(
      spawn(
        path.join(ROOT, 'yarnw'),
        [
          ...['start', 'app', 'backend', 'fleet-simulator'],
          ...['--config', path.join(ROOT, 'app-config.yaml')],
        ],
        {
          cwd: ROOT,
          env: demoEnvironment(),
          stdio: ['ignore', log, log],
          detached: true,
        },
      ),
    );
  }

  constructor(child) {
    this.#child = child;
    this.#exit = new Promise(resolve => {
      child.on('error', error => resolve(error.message));
      child.on('exit', (code, signal) =>
        resolve(signal ?? `exit status ${code}`),
      );
    });
  }

  /** Resolves to the reason when the whole demo has ended. */
  get exit() {
    return this.#exit;
  }

  /** Ends all processes and resolves when the ports are free; what does not listen to the signal is killed. */
  async stop() {
    this.#signal('SIGINT');
    const limit = Date.now() + STOP_LIMIT_MS;
    while (Date.now() < limit) {
      if (!(await anyListening()) && !this.#isGroupAlive()) {
        return;
      }
      await sleep(100);
    }
    this.kill();
    await sleep(200);
  }

  /** Ends all processes at once. */
  kill() {
    this.#signal('SIGKILL');
  }

  #signal(signal) {
    try {
      process.kill(-this.#child.pid, signal);
    } catch {
      // The group is gone already.
    }
  }

  #isGroupAlive() {
    try {
      process.kill(-this.#child.pid, 0);
      return true;
    } catch {
      return false;
    }
  }
}

async function anyListening() {
  const answers = await Promise.all(PORTS.map(({ port }) => isListening(port)));
  return answers.includes(true);
}
