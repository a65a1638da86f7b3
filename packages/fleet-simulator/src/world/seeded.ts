import { createHash } from 'node:crypto';

// The alphabet that Kubernetes uses for generated names: no vowels, no look-alikes.
const NAME_ALPHABET = 'bcdfghjklmnpqrstvwxz2456789';

// The same few thousand seeds come back with each frame.
const digests = new Map<string, Buffer>();
const MOST_DIGESTS = 20_000;

function digest(seed: string): Buffer {
  const known = digests.get(seed);
  if (known) {
    return known;
  }
  if (digests.size >= MOST_DIGESTS) {
    digests.clear();
  }
  const made = createHash('sha256').update(seed).digest();
  digests.set(seed, made);
  return made;
}

/** Lower-case hexadecimal text that depends on the seed only. */
export function seededHex(seed: string, length: number): string {
  let text = '';
  for (let round = 0; text.length < length; round++) {
    text += digest(`${seed}#${round}`).toString('hex');
  }
  return text.slice(0, length);
}

/** A suffix as Kubernetes generates it, such as `57k4r`. */
export function seededSuffix(seed: string, length = 5): string {
  return [...digest(seed).subarray(0, length)]
    .map(byte => NAME_ALPHABET[byte % NAME_ALPHABET.length])
    .join('');
}

/** A number in [0, 1) that depends on the seed only. */
export function seededFraction(seed: string): number {
  return digest(seed).readUInt32BE(0) / 2 ** 32;
}

/** An RFC 4122 shaped id that depends on the seed only. */
export function seededUuid(seed: string): string {
  const hex = seededHex(seed, 32);
  const variant = '89ab'[parseInt(hex[16], 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
