import type { Request } from 'express';

/** The caller's own address; undefined behind a proxy that Backstage is not told to trust, where it is that of the proxy. */
export function viewerAddressOf(request: Request): string | undefined {
  const isHidden =
    request.headers['x-forwarded-for'] !== undefined &&
    request.ips.length === 0;
  return isHidden ? undefined : request.ip;
}
