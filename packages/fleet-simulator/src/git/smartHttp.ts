import type { Request, Response } from 'express';
import { createGunzip } from 'node:zlib';
import { startGit } from './gitCommand';
import type { GitRepository } from './GitRepository';

const SERVICES = ['git-upload-pack', 'git-receive-pack'] as const;

/** One of the two services that git speaks over HTTP. */
export type GitService = (typeof SERVICES)[number];

export function isGitService(name: unknown): name is GitService {
  return SERVICES.includes(name as GitService);
}

/** Answers `GET /info/refs?service=…`: the advertisement of the branches. */
export function advertise(
  repository: GitRepository,
  service: GitService,
  response: Response,
): void {
  response.setHeader('content-type', `application/x-${service}-advertisement`);
  response.setHeader('cache-control', 'no-cache');
  const head = `# service=${service}\n`;
  const length = (head.length + 4).toString(16).padStart(4, '0');
  response.write(`${length}${head}0000`);
  const child = startGit(
    repository.directory,
    service.slice('git-'.length),
    '--stateless-rpc',
    '--advertise-refs',
    '.',
  );
  child.on('error', () => response.destroy());
  // A client that goes away must not leave git waiting for a reader.
  response.on('close', () => child.kill());
  child.stdout.pipe(response);
}

/** Answers `POST /git-upload-pack` and `POST /git-receive-pack`; resolves when git has ended. */
export function serve(
  repository: GitRepository,
  service: GitService,
  request: Request,
  response: Response,
): Promise<void> {
  response.setHeader('content-type', `application/x-${service}-result`);
  response.setHeader('cache-control', 'no-cache');
  const child = startGit(
    repository.directory,
    service.slice('git-'.length),
    '--stateless-rpc',
    '.',
  );
  const body =
    request.headers['content-encoding'] === 'gzip'
      ? request.pipe(createGunzip())
      : request;
  body.pipe(child.stdin);
  // A client that goes away early only breaks the pipe.
  child.stdin.on('error', () => {});
  body.on('error', () => child.kill());
  response.on('close', () => child.kill());
  child.stdout.pipe(response, { end: false });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve());
  });
}
