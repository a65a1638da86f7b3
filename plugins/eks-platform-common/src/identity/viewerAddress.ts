import * as ipaddr from 'ipaddr.js';
import type { EksClusterFacts } from '../aws';
import { isCovered } from './cidrCover';

/**
 * Whether the API server of a cluster lets the address of the one who asks in.
 *
 * The address is the caller's own; it is answered to them alone, and neither logged nor stored.
 *
 * @public
 */
export interface ViewerAddress {
  /** As Backstage sees it; absent when a proxy hides it. */
  address?: string;
  allowed: 'yes' | 'no' | 'unknown';
  /** One sentence. */
  why: string;
}

type Endpoint = Pick<
  EksClusterFacts,
  'endpointPublic' | 'endpointPrivate' | 'publicAccessCidrs'
>;

/** Addresses that only mean something inside a network; AWS never sees them. */
const INNER = new Set([
  'private',
  'loopback',
  'linkLocal',
  'uniqueLocal',
  'carrierGradeNat',
  'unspecified',
]);
const HOST_BITS = { ipv4: 32, ipv6: 128 };

/** What the allow-list of the endpoint says of an address; what cannot be known is said to be unknown. */
export function judgeViewerAddress(
  address: string | undefined,
  endpoint: Endpoint | undefined,
): ViewerAddress {
  if (!endpoint) {
    return { allowed: 'unknown', why: 'EKS has not told who may reach it' };
  }
  if (!endpoint.endpointPublic) {
    return {
      allowed: 'unknown',
      why: 'The API server answers inside the VPC only; whether your network leads there is not known',
    };
  }
  const { publicAccessCidrs: cidrs } = endpoint;
  if (cidrs.includes('0.0.0.0/0')) {
    return { allowed: 'yes', why: 'The API server lets every address in' };
  }
  const own = parse(address);
  if (!own) {
    return {
      allowed: 'unknown',
      why: 'Backstage does not see your address: a proxy stands between',
    };
  }
  const seen = own.toString();
  if (INNER.has(own.range())) {
    return {
      allowed: 'unknown',
      why: 'Backstage sees you at an inner address; AWS sees the one that your network has outside',
    };
  }
  return isCovered(`${seen}/${HOST_BITS[own.kind()]}`, cidrs)
    ? {
        address: seen,
        allowed: 'yes',
        why: 'Your address is in the allow-list, if AWS sees the same one as Backstage',
      }
    : {
        address: seen,
        allowed: 'no',
        why: 'Your address is not in the allow-list, if AWS sees the same one as Backstage',
      };
}

/** An address that AWS may see, as allow-lists write it; undefined for inner ones and for IPv6, which EKS takes not. @public */
export function publicIpv4(address: string | undefined): string | undefined {
  const own = parse(address);
  return own?.kind() === 'ipv4' && own.range() === 'unicast'
    ? own.toString()
    : undefined;
}

function parse(
  address: string | undefined,
): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  // `::ffff:203.0.113.7` is an IPv4 address in the clothes of IPv6.
  return address && ipaddr.isValid(address)
    ? ipaddr.process(address)
    : undefined;
}
