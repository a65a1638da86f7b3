import type { KubernetesObject } from '../objects/KubernetesObject';
import { badRequest } from './StatusError';

const VERSION = 'meta.k8s.io/v1';

/** Where a list goes on, as the token of the page before says. */
export interface Continuation {
  /** Of the first page; -1: of whatever is newest. */
  revision: number;
  /** Position after which the next page begins. */
  after: string;
}

/** Place of an object in its list. */
export function positionOf({ metadata }: KubernetesObject): string {
  return metadata.namespace
    ? `/${metadata.namespace}/${metadata.name}`
    : `/${metadata.name}`;
}

/** The token after an object, in the API server's own writing. */
export function writeContinue(
  revision: number,
  last: KubernetesObject,
): string {
  const token = { v: VERSION, rv: revision, start: `${positionOf(last)}\0` };
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/** Reads a token; throws 400 for one that nobody gave. */
export function readContinue(text: string): Continuation {
  const refuse = (why: string) =>
    badRequest(`invalid continue token: continue key is not valid: ${why}`);
  let token: { v?: unknown; rv?: unknown; start?: unknown } | null;
  try {
    token = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    throw refuse('invalid character looking for beginning of value');
  }
  if (token?.v !== VERSION) {
    throw refuse(
      `server does not recognize this encoded version ${token?.v ?? ''}`,
    );
  }
  const { rv, start } = token;
  if (typeof rv !== 'number' || rv === 0 || !Number.isSafeInteger(rv)) {
    throw refuse(
      `incorrect encoded start resourceVersion (version ${VERSION})`,
    );
  }
  if (typeof start !== 'string' || !start.startsWith('/')) {
    throw refuse(String(start));
  }
  return { revision: rv, after: start.replace(/\0$/, '') };
}
