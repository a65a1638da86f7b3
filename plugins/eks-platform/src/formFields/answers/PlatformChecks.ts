import { ServiceUnavailableError } from '@backstage/errors';
import type { CheckedAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { EksPlatformApi } from '../../api/EksPlatformApi';
import type { PartialAnswers } from './presetAnswers';

type CheckApi = Pick<EksPlatformApi, 'checkAnswers'>;

const MAX_KEPT = 20;
const LIMIT_MS = 10_000;
const ASK_AGAIN_MS = 3_000;
const NO_ANSWER = `the portal's backend did not answer for ${
  LIMIT_MS / 1000
} s`;
const byApi = new WeakMap<CheckApi, PlatformChecks>();

/**
 * Answers of `POST /platforms/check`, shared by the fields, the cost panel and the validation behind Next.
 *
 * The same answers are asked about once; a failure is kept for a moment only.
 */
export class PlatformChecks {
  readonly #api: CheckApi;
  readonly #requests = new Map<string, Promise<CheckedAnswers>>();
  readonly #results = new Map<string, CheckedAnswers>();
  #latest?: CheckedAnswers;

  static of(api: CheckApi): PlatformChecks {
    const checks = byApi.get(api) ?? new PlatformChecks(api);
    byApi.set(api, checks);
    return checks;
  }

  private constructor(api: CheckApi) {
    this.#api = api;
  }

  /** The last answer that arrived, for whatever answers. */
  get latest(): CheckedAnswers | undefined {
    return this.#latest;
  }

  /** The answer for exactly these answers, if it has arrived. */
  peek(answers: PartialAnswers): CheckedAnswers | undefined {
    return this.#results.get(keyOf(answers));
  }

  async check(answers: PartialAnswers): Promise<CheckedAnswers> {
    const key = keyOf(answers);
    const known = this.#requests.get(key);
    if (known) {
      return known;
    }
    const { drafts: _unfinished, ...given } = answers;
    const request = withinLimit(this.#api.checkAnswers(given));
    this.#requests.set(key, request);
    try {
      const result = await request;
      this.#results.set(key, result);
      this.#latest = result;
      this.#forget();
      return result;
    } catch (error) {
      // For a moment: each field of a page asks, and all would wait for the same server in turn.
      setTimeout(() => {
        if (this.#requests.get(key) === request) {
          this.#requests.delete(key);
        }
      }, ASK_AGAIN_MS);
      throw error;
    }
  }

  #forget() {
    for (const key of [...this.#results.keys()].slice(0, -MAX_KEPT)) {
      this.#results.delete(key);
      this.#requests.delete(key);
    }
  }
}

/** Whoever presses Next waits for the answer: a server that hangs is told as one that fails. */
async function withinLimit<T>(request: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new ServiceUnavailableError(NO_ANSWER)),
      LIMIT_MS,
    );
  });
  try {
    return await Promise.race([request, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Which answers are the user's, and what is typed half, does not change what the answers mean. */
function keyOf(answers: PartialAnswers): string {
  return JSON.stringify({ ...answers, edited: undefined, drafts: undefined });
}
