import { refuseTooLarge } from './refuseTooLarge';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const ITEMS_KEY = /"items"\s*:\s*$/;
// Room for the key, its colon and white space.
const KEY_BYTES = 32;

/**
 * Cuts the items out of a Kubernetes list while it arrives, so that each can be parsed, projected and dropped before the
 * next one, and no page is ever held as a whole.
 */
export class ItemSplitter {
  readonly #onItem: (json: string) => void;
  #envelope: Buffer[] = [];
  #item: Buffer[] = [];
  /** Bytes of the envelope, or of the item that is arriving. */
  #size = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #inItems = false;

  constructor(onItem: (json: string) => void) {
    this.#onItem = onItem;
  }

  push(bytes: Uint8Array) {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // First byte of the chunk that is not handed on yet.
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i];
      if (this.#inString) {
        if (this.#escaped) {
          this.#escaped = false;
        } else if (byte === BACKSLASH) {
          this.#escaped = true;
        } else if (byte === QUOTE) {
          this.#inString = false;
        }
      } else if (byte === QUOTE) {
        this.#inString = true;
      } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        this.#depth++;
        from = this.#open(chunk, from, i);
      } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        this.#depth--;
        from = this.#close(chunk, from, i);
      }
    }
    this.#keep(chunk.subarray(from));
  }

  /** The list without its items. */
  end(): string {
    return Buffer.concat(this.#envelope).toString();
  }

  #open(chunk: Buffer, from: number, at: number): number {
    if (this.#inItems) {
      return this.#depth === 3 ? at : from;
    }
    if (this.#depth === 2 && chunk[at] === OPEN_BRACKET) {
      const before = Buffer.concat([
        ...this.#envelope.slice(-KEY_BYTES),
        chunk.subarray(from, at),
      ]);
      if (ITEMS_KEY.test(before.subarray(-KEY_BYTES).toString('latin1'))) {
        this.#envelope.push(chunk.subarray(from, at + 1));
        this.#inItems = true;
        return at + 1;
      }
    }
    return from;
  }

  #close(chunk: Buffer, from: number, at: number): number {
    if (!this.#inItems) {
      return from;
    }
    if (this.#depth === 2) {
      this.#item.push(chunk.subarray(from, at + 1));
      this.#onItem(Buffer.concat(this.#item).toString());
      this.#item = [];
      this.#size = 0;
      return at + 1;
    }
    if (this.#depth === 1) {
      this.#inItems = false;
      return at;
    }
    return from;
  }

  #keep(rest: Buffer) {
    if (this.#inItems && this.#depth <= 2) {
      return;
    }
    (this.#inItems ? this.#item : this.#envelope).push(rest);
    this.#size += rest.length;
    refuseTooLarge(this.#size);
  }
}
