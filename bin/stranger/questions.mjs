import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../tooling/terminal.mjs';

const POLL_MS = 500;

/** What a user of the app asks its backend, as guest. */
export class Backend {
  #url;
  #token;

  /** Waits until it answers, at most `limitMs`. */
  static async ready(url, { limitMs }) {
    const backend = new Backend(url);
    await until('the backend', limitMs, async () => {
      await backend.#signIn();
      return true;
    });
    return backend;
  }

  constructor(url) {
    this.#url = url;
  }

  /** Waits until the answer passes `holds`, and returns it. */
  async eventually(path, what, holds, { limitMs = 60_000, ...init } = {}) {
    let last;
    return until(
      () => `${what}: ${JSON.stringify(last)?.slice(0, 600)}`,
      limitMs,
      async () => {
        last = await this.ask(path, init);
        return holds(last) ? last : undefined;
      },
    );
  }

  async ask(path, init = {}) {
    const response = await fetch(`${this.#url}/api/${path}`, {
      ...init,
      headers: {
        Authorization: `Bearer ${this.#token}`,
        'content-type': 'application/json',
      },
      signal: AbortSignal.timeout(10_000),
    });
    return response.json();
  }

  async #signIn() {
    const response = await fetch(`${this.#url}/api/auth/guest/refresh`, {
      method: 'POST',
      headers: { 'X-Requested-With': 'XMLHttpRequest' },
      signal: AbortSignal.timeout(5_000),
    });
    this.#token = (await response.json()).backstageIdentity.token;
  }
}

async function until(what, limitMs, attempt) {
  const limit = Date.now() + limitMs;
  for (;;) {
    const found = await attempt().catch(() => undefined);
    if (found) {
      return found;
    }
    if (Date.now() > limit) {
      throw new Refusal(
        `Not so after ${limitMs / 1000} s: ${
          typeof what === 'function' ? what() : what
        }`,
      );
    }
    await sleep(POLL_MS);
  }
}
