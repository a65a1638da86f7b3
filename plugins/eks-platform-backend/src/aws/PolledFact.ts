import type { Answer } from '@eks-platform/backstage-plugin-eks-platform-common';
import { AnswerKeeper } from '../sources/AnswerKeeper';

// A denial or an outage is asked about again after this, or after the fact's own age if that is shorter.
const RETRY_MS = 15_000;

/** One fact that is asked for again when it is too old; it fails alone and keeps what was known. */
export class PolledFact<T> {
  readonly #answer = new AnswerKeeper<T>();
  readonly #now: () => Date;
  readonly #onChange: () => void;
  #asking = false;
  #askedAt = -Infinity;

  constructor(options: { now(): Date; onChange(): void }) {
    this.#now = options.now;
    this.#onChange = options.onChange;
  }

  get(): Answer<T> {
    return this.#answer.get();
  }

  reset(state: 'not-asked' | 'loading') {
    this.#askedAt = -Infinity;
    this.#answer.reset(state);
  }

  /** Nobody needs it now; what is known stays, so that it need not be paid for twice. */
  rest() {
    if (this.#answer.get().state === 'loading' && !this.#asking) {
      this.#answer.reset('not-asked');
    }
  }

  /** Asks if the answer is older than `maxAgeMs`; at most one question is under way. */
  refresh(maxAgeMs: number, load: () => Promise<T>): void {
    const age = this.#now().getTime() - this.#askedAt;
    const ok = this.#answer.get().state === 'ok';
    if (this.#asking || age < (ok ? maxAgeMs : Math.min(maxAgeMs, RETRY_MS))) {
      return;
    }
    this.#asking = true;
    this.#askedAt = this.#now().getTime();
    if (this.#answer.get().state === 'not-asked') {
      this.#answer.reset('loading');
    }
    load()
      .then(
        value => this.#answer.succeed(value, this.#now()),
        error => this.#answer.fail(error, this.#now()),
      )
      .finally(() => {
        this.#asking = false;
        this.#onChange();
      });
  }
}
