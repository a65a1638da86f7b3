import { setTimeout as sleep } from 'node:timers/promises';
import { isListening } from './ports.mjs';
import { APP_URL, BACKEND_URL, PORTS } from './services.mjs';

const POLL_MS = 300;
const REQUEST_LIMIT_MS = 5000;
const [, , ...SIMULATED] = PORTS;

/** Resolves when app, backend and simulator answer and the catalog knows the demo clusters. */
export async function waitUntilReady() {
  await Promise.all([
    until(() => answers(`${BACKEND_URL}/.backstage/health/v1/readiness`)),
    ...SIMULATED.map(({ port }) => until(() => isListening(port))),
    // The dev server holds the answer back until the bundle is built.
    until(() => answers(APP_URL)),
  ]);
  await until(hasDemoClusters);
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

async function until(condition) {
  for (;;) {
    try {
      if (await condition()) {
        return;
      }
    } catch {
      // Not there yet; the caller decides how long to wait.
    }
    await sleep(POLL_MS);
  }
}
