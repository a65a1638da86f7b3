import type { HostedZoneFacts } from '../aws/hostedZone';

/** Names below these are never on the public Internet (RFC 6761, RFC 6762, RFC 8375, ICANN's `internal`). */
const NEVER_PUBLIC = [
  'alt',
  'corp',
  'example',
  'home',
  'home.arpa',
  'internal',
  'invalid',
  'lan',
  'local',
  'localhost',
  'onion',
  'svc',
  'test',
];

const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;

/** Whether a text is a name that one may ask DNS for: no address, no pattern, no single label. */
export function isDnsName(name: string): boolean {
  const labels = name.split('.');
  return (
    name.length <= 253 &&
    labels.length > 1 &&
    labels.every(label => LABEL.test(label)) &&
    !/^\d+$/.test(labels[labels.length - 1])
  );
}

/** Whether a name can only be answered inside a company or cluster. */
export function isPrivateName(
  name: string,
  zones: readonly HostedZoneFacts[] = [],
): boolean {
  const isBelow = (zone: string) => name === zone || name.endsWith(`.${zone}`);
  if (NEVER_PUBLIC.some(isBelow)) {
    return true;
  }
  const own = zones.filter(zone => isBelow(zone.name));
  return own.length > 0 && own.every(zone => zone.private);
}
