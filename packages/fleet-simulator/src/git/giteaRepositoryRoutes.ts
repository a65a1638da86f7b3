import express from 'express';
import type { Request, Response, Router } from 'express';
import { startGit } from './gitCommand';
import { commitJson, guarded, notFound, repositoryJson } from './giteaAnswers';
import type { GitHost } from './GitHost';
import type { GitRepository } from './GitRepository';

/** What Gitea answers about one repository: itself, files, commits, archives. */
export function repositoryRoutes(host: GitHost): Router {
  const router = express.Router({ mergeParams: true });
  const within = (
    handler: (
      repository: GitRepository,
      request: Request,
      response: Response,
    ) => Promise<void>,
  ) =>
    guarded(async (request, response) => {
      const repository = host.find(request.params.owner, request.params.name);
      if (repository) {
        await handler(repository, request, response);
      } else {
        notFound(response);
      }
    });

  router.get(
    '/',
    within(async (repository, _request, response) => {
      const empty = (await repository.branchHead('main')) === undefined;
      response.json(repositoryJson(host, repository, empty));
    }),
  );

  router.get('/contents/*', within(contents));

  router.get(
    '/git/commits/:ref',
    within(async (repository, request, response) => {
      const sha = await repository.resolve(request.params.ref);
      if (!sha) {
        notFound(response);
        return;
      }
      const [commit] = await repository.commits(sha, 1);
      response.json(commitJson(commit));
    }),
  );

  router.get(
    '/commits',
    within(async (repository, request, response) => {
      const sha = await repository.resolve(String(request.query.sha ?? 'main'));
      const limit = Math.min(Number(request.query.limit) || 30, 50);
      response.json(
        sha ? (await repository.commits(sha, limit)).map(commitJson) : [],
      );
    }),
  );

  router.get(
    '/archive/:file',
    within(async (repository, request, response) => {
      const match = /^(.+)\.tar\.gz$/.exec(request.params.file);
      const sha = match && (await repository.resolve(match[1]));
      if (!sha) {
        notFound(response);
        return;
      }
      response.setHeader('content-type', 'application/octet-stream');
      const child = startGit(
        repository.directory,
        'archive',
        '--format=tar.gz',
        `--prefix=${repository.name}/`,
        sha,
      );
      child.on('error', () => response.destroy());
      response.on('close', () => child.kill());
      child.stdout.pipe(response);
    }),
  );
  return router;
}

async function contents(
  repository: GitRepository,
  request: Request,
  response: Response,
): Promise<void> {
  const path = (request.params as Record<string, string>)[0];
  const sha = await repository.resolve(String(request.query.ref ?? 'main'));
  const file = sha && (await repository.file(sha, path));
  if (!sha) {
    notFound(response);
    return;
  }
  if (!file) {
    const entries = await repository.folder(sha, path);
    if (!entries || entries.length === 0) {
      notFound(response);
      return;
    }
    response.json(
      entries.map(entry => ({
        ...entry,
        type: entry.kind === 'file' ? 'file' : 'dir',
      })),
    );
    return;
  }
  const [commit] = await repository.commits(sha, 1, path);
  response.setHeader('etag', `"${commit.sha}"`);
  response.setHeader('last-modified', new Date(commit.at).toUTCString());
  if (request.headers['if-none-match'] === `"${commit.sha}"`) {
    response.status(304).end();
    return;
  }
  response.json({
    name: path.split('/').pop(),
    path,
    sha: commit.sha,
    last_commit_sha: commit.sha,
    type: 'file',
    size: file.length,
    encoding: 'base64',
    content: file.toString('base64'),
  });
}
