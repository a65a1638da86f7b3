import { seededFraction } from '../world/seeded';

const USUAL = ['10.0.0.0/20', '10.0.16.0/20', '10.0.32.0/20'];

/** An address in the subnet of a zone, which depends on the seed only. */
export function addressIn(
  subnets: string[],
  zoneIndex: number,
  seed: string,
): string {
  const all = subnets.length > 0 ? subnets : USUAL;
  const [base, bits] = all[zoneIndex % all.length].split('/');
  const first = base
    .split('.')
    .reduce((value, part) => value * 256 + Number(part), 0);
  // AWS keeps the first four addresses and the last one.
  const room = 2 ** (32 - Number(bits)) - 5;
  const value = first + 4 + Math.floor(seededFraction(`${seed} host`) * room);
  return [24, 16, 8, 0]
    .map(shift => Math.floor(value / 2 ** shift) % 256)
    .join('.');
}
