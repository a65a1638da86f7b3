import type { IncomingMessage } from 'node:http';
import { StatusError } from './StatusError';

/** The API server takes no larger body. */
const LARGEST = 3 * 1024 * 1024;

/** The body of a request as text; throws 413 when it is too large. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST) {
      throw new StatusError({
        code: 413,
        reason: 'RequestEntityTooLarge',
        message: `Request entity too large: limit is ${LARGEST}`,
        details: {},
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
