const FACTORS: Record<string, number> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

const SYNTAX =
  /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))(?:[eE]([+-]?\d+)|([numkMGTPE]|[KMGTPE]i)?)$/;

// Thousands of pods ask for the same few amounts, twice a second.
const read = new Map<string, number>();
const MOST_READ = 5_000;

/**
 * Reads a Kubernetes quantity such as `250m`, `1.5Gi` or `1e3`, in cores, bytes or pieces.
 *
 * Returns undefined for text that the API server would refuse; a caller decides between skipping it and failing.
 *
 * @public
 */
export function parseQuantity(text: string): number | undefined {
  const known = read.get(text);
  if (known !== undefined) {
    return known;
  }
  const quantity = readQuantity(text);
  if (read.size >= MOST_READ) {
    read.clear();
  }
  if (quantity !== undefined) {
    read.set(text, quantity);
  }
  return quantity;
}

function readQuantity(text: string): number | undefined {
  const match = SYNTAX.exec(text);
  if (!match) {
    return undefined;
  }
  const [, digits, exponent, suffix = ''] = match;
  return Number(digits) * (exponent ? 10 ** Number(exponent) : FACTORS[suffix]);
}

/** Bytes to GiB, as memory is shown everywhere. @public */
export function bytesToGib(bytes: number): number {
  return bytes / 2 ** 30;
}
