import { setTimeout as sleep } from 'node:timers/promises';
import { failureInDemoLog } from './demoLog.mjs';
import { isListening } from './ports.mjs';
import { APP_URL, BACKEND_URL, PORTS } from './services.mjs';
import { Refusal } from './terminal.mjs';

const POLL_MS = 300;
const REQUEST_LIMIT_MS = 5000;
const [, , ...SIMULATED] = PORTS;

/** Rejects as soon as a process writes to the log that it gave up; never resolves. */
export async function refuseFailedStart({ signal }) {
  while (!signal.aborted) {
    const failure = failureInDemoLog();
    if (failure) {
      throw new Refusal(
        `The process ${failure.process} failed: ${failure.message}`,
      );
    }
    await sleep(POLL_MS);
  }
  return new Promise(() => {});
}

/** Resolves when app, backend and simulator answer and the catalog knows the demo clusters; names what is missing at the limit. Ends early with the signal. */
export async function waitUntilReady({ limitMs, signal }) {
  const limit = AbortSignal.timeout(limitMs);
  const waiting = new Set();
  const until = async (name, condition) => {
    waiting.add(name);
    while (!(await holds(condition))) {
      signal.throwIfAborted();
      if (limit.aborted) {
        throw new Refusal(
          `Not ready after ${limitMs / 1000} s: ${[...waiting].join(', ')}.`,
        );
      }
      await sleep(POLL_MS);
    }
    waiting.delete(name);
  };
  await Promise.all([
    until('the backend', () =>
      answers(`${BACKEND_URL}/.backstage/health/v1/readiness`),
    ),
    // The dev server holds the answer back until the bundle is built.
    until('the app', () => answers(APP_URL)),
    ...SIMULATED.map(({ name, port }) =>
      until(`${name} on port ${port}`, () => isListening(port)),
    ),
  ]);
  await until('the demo clusters in the catalog', hasDemoClusters);
}

// Whatever fails on the way up is not there yet.
async function holds(condition) {
  try {
    return await condition();
  } catch {
    return false;
  }
}

async function hasDemoClusters() {
  const signIn = await get(`${BACKEND_URL}/api/auth/guest/refresh`, {
    method: 'POST',
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = await signIn.json();
  const catalog = await get(
    `${BACKEND_URL}/api/catalog/entities?filter=kind=resource,spec.type=kubernetes-cluster`,
    { headers: { Authorization: `Bearer ${backstageIdentity.token}` } },
  );
  return (await catalog.json()).length >= 3;
}

async function answers(url) {
  return (await get(url)).ok;
}

function get(url, init) {
  return fetch(url, { ...init, signal: AbortSignal.timeout(REQUEST_LIMIT_MS) });
}
