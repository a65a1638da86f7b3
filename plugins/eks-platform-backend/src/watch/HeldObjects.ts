import type { RawObject } from '../kubernetes/KubernetesSource';
import type { Kind } from './kindRequests';
import { memoryBudget, type MemoryBudget } from './MemoryBudget';
import { TooLargeError } from './TooLargeError';

// One in so many is measured; the others are taken to be alike.
const MEASURE_EVERY = 64;

/** The projections of one kind of one cluster, within the memory that the process gives to all of them. */
export class HeldObjects<T> {
  readonly #kind: Kind<T>;
  readonly #budget: MemoryBudget;
  readonly #objects = new Map<string, T>();
  /** Keys of objects that no projection understood. */
  readonly #unread = new Set<string>();
  #measured = { objects: 0, bytes: 0 };
  #changes = 0;

  constructor(kind: Kind<T>, budget: MemoryBudget = memoryBudget) {
    this.#kind = kind;
    this.#budget = budget;
  }

  get size(): number {
    return this.#objects.size;
  }

  values(): T[] {
    return [...this.#objects.values()];
  }

  /** Throws a TooLargeError when there is no room for more. */
  put(object: RawObject) {
    const key = keyOf(object);
    const projection = projectOrNothing(this.#kind, object);
    if (projection === undefined) {
      this.#objects.delete(key);
      this.#unread.add(key);
      return;
    }
    this.#unread.delete(key);
    this.#objects.set(key, projection);
    if (this.#changes++ % MEASURE_EVERY === 0) {
      this.#measure(projection);
    }
  }

  delete(object: RawObject) {
    const key = keyOf(object);
    this.#unread.delete(key);
    this.#objects.delete(key);
  }

  /** Drops everything. */
  release() {
    this.#objects.clear();
    this.#unread.clear();
    this.#budget.release(this);
  }

  /** One sentence on what is not understood; undefined: all is. */
  describeUnread(): string | undefined {
    const [first] = this.#unread;
    const { size } = this.#unread;
    return (
      first &&
      `${size} of ${
        size + this.#objects.size
      } could not be read, such as \`${first.replace(/^\//, '')}\``
    );
  }

  #measure(projection: T) {
    const { path } = this.#kind;
    this.#measured.objects += 1;
    this.#measured.bytes += JSON.stringify(projection).length;
    const { objects, bytes } = this.#measured;
    const count = this.#objects.size;
    if (!this.#budget.claim(this, (count * bytes) / objects)) {
      this.release();
      const { mostBytes } = this.#budget;
      throw new TooLargeError({ path, count, mostBytes });
    }
  }
}

function keyOf(object: RawObject): string {
  return `${object.metadata?.namespace ?? ''}/${object.metadata?.name}`;
}

/** One odd object may not cost all the others; undefined when the projection does not understand it. */
function projectOrNothing<T>(kind: Kind<T>, object: RawObject): T | undefined {
  try {
    return kind.project(object);
  } catch {
    return undefined;
  }
}
