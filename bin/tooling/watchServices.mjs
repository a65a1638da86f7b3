import { setTimeout as sleep } from 'node:timers/promises';
import { isListening } from './ports.mjs';
import { PORTS } from './services.mjs';

const POLL_MS = 2000;
/** A service that restarts after a change of its code is away for less. */
const PATIENCE_MS = 12_000;

/** Tells, until aborted, which service has stopped answering and when it is back; the CLI itself does not notice. */
export async function watchServices({ signal, onGone, onBack }) {
  const away = new Map();
  while (!signal.aborted) {
    for (const service of PORTS) {
      const seen = away.get(service);
      if (await isListening(service.port)) {
        if (seen?.isTold) {
          onBack(service);
        }
        away.delete(service);
      } else if (!seen) {
        away.set(service, { since: Date.now(), isTold: false });
      } else if (!seen.isTold && Date.now() - seen.since >= PATIENCE_MS) {
        seen.isTold = true;
        onGone(service);
      }
    }
    await sleep(POLL_MS, undefined, { signal }).catch(() => undefined);
  }
}
