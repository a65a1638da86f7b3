import type { Request, Response } from 'express';

/** Whether the request carries a user and a password; the demo accepts any. */
export function hasBasicAuth(request: Request): boolean {
  const match = /^basic\s+([A-Za-z0-9+/=]+)$/i.exec(
    request.headers.authorization ?? '',
  );
  const pair = match ? Buffer.from(match[1], 'base64').toString() : '';
  return /^[^:]+:.+$/s.test(pair);
}

/** Asks for a user and a password. */
export function askForAuth(response: Response): void {
  response
    .status(401)
    .setHeader('www-authenticate', 'Basic realm="Gitea"')
    .json({ message: 'token is required' });
}
