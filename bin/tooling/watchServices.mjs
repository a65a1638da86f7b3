import { setTimeout as sleep } from 'node:timers/promises';
import { isListening } from './ports.mjs';
import { PORTS } from './services.mjs';

const POLL_MS = 2000;
/** A process that restarts after a change of its code is away for less. */
const PATIENCE_MS = 12_000;

/** Tells, until aborted, which process has stopped answering and when it is back; the CLI itself does not notice. */
export async function watchServices({ signal, onGone, onBack }) {
  const away = new Map();
  while (!signal.aborted) {
    for (const [process, ports] of portsByProcess()) {
      const seen = away.get(process);
      if (await areListening(ports)) {
        if (seen?.isTold) {
          onBack(process);
        }
        away.delete(process);
      } else if (!seen) {
        away.set(process, { since: Date.now(), isTold: false });
      } else if (!seen.isTold && Date.now() - seen.since >= PATIENCE_MS) {
        seen.isTold = true;
        onGone(process, ports);
      }
    }
    await sleep(POLL_MS, undefined, { signal }).catch(() => undefined);
  }
}

function portsByProcess() {
  const names = new Set(PORTS.map(({ process }) => process));
  return [...names].map(name => [
    name,
    PORTS.filter(({ process }) => process === name).map(({ port }) => port),
  ]);
}

async function areListening(ports) {
  const answers = await Promise.all(ports.map(isListening));
  return !answers.includes(false);
}
