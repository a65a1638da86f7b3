/** A rule or a section that threw: a mistake of ours, which may cost no more than itself. @public */
export interface Fault {
  /** `section nodes`, `problem node-not-ready`. */
  part: string;
  error: unknown;
}

/** The faults of one derivation. */
export class Faults {
  readonly #parts = new Set<string>();
  readonly #onFault?: (fault: Fault) => void;

  constructor(onFault?: (fault: Fault) => void) {
    this.#onFault = onFault;
  }

  /** What could not be judged, each once. */
  get parts(): string[] {
    return [...this.#parts];
  }

  note(fault: Fault) {
    this.#parts.add(fault.part);
    this.#onFault?.(fault);
  }

  /** The result, or a substitute when making it throws. */
  guard<T>(part: string, make: () => T, otherwise: T): T {
    try {
      return make();
    } catch (error) {
      this.note({ part, error });
      return otherwise;
    }
  }
}
