import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { badRequest, StatusError } from './StatusError';
import { TextError } from './TextError';

const compress = promisify(gzip);

/** Smaller answers are not worth the work, as the API server finds. */
const COMPRESSED_FROM = 128 * 1024;

/** Writes an answer; objects as JSON, and large ones compressed for who can read that. */
export async function sendAnswer(
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  status: number,
  body: object | string,
  headers: Record<string, string> = {},
): Promise<void> {
  const text = typeof body === 'string' ? body : `${JSON.stringify(body)}\n`;
  const compressed =
    text.length >= COMPRESSED_FROM &&
    /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
      ? await compress(text, { level: constants.Z_BEST_SPEED })
      : undefined;
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-cache, private',
    ...(compressed && { 'content-encoding': 'gzip', vary: 'Accept-Encoding' }),
    ...headers,
  });
  response.end(compressed ?? text);
}

/** Writes a refusal in its own form; anything unforeseen is an internal error. */
export async function sendError(
  exchange: { request: IncomingMessage; response: ServerResponse },
  error: unknown,
): Promise<void> {
  if (exchange.response.headersSent) {
    exchange.response.destroy();
    return;
  }
  if (error instanceof TextError) {
    await sendAnswer(exchange, error.code, error.message, {
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      ...error.headers,
    });
    return;
  }
  const status = statusOf(error);
  await sendAnswer(exchange, status.code, status.toStatus(), status.headers);
}

function statusOf(error: unknown): StatusError {
  if (error instanceof StatusError) {
    return error;
  }
  // A path or query that is no UTF-8.
  if (error instanceof URIError) {
    return badRequest(error.message);
  }
  return new StatusError({
    code: 500,
    reason: 'InternalError',
    message: `Internal error occurred: ${error}`,
    details: { causes: [{ message: String(error) }] },
  });
}
