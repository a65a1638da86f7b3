import type { Request } from 'express';

/** Whether another site's page sent a request; programs send no origin. */
export function isForeign({ headers }: Request): boolean {
  return (
    headers.origin !== undefined && headers.origin !== `http://${headers.host}`
  );
}
