import express from 'express';
import type { Request, Response, Router } from 'express';
import { startGit } from './gitCommand';
import { askForAuth, hasBasicAuth } from './basicAuth';
import type { GitHost } from './GitHost';
import type { CommitSummary, GitRepository } from './GitRepository';

type Handler = (request: Request, response: Response) => Promise<void>;

function guarded(handler: Handler): express.RequestHandler {
  return (request, response, next) => {
    handler(request, response).catch(next);
  };
}

function notFound(response: Response): void {
  response.status(404).json({
    errors: [],
    message: "The target couldn't be found.",
    url: `${response.req.protocol}://${response.req.headers.host}/api/swagger`,
  });
}

/** The part of Gitea's API that Backstage and its scaffolder use. */
export function giteaApi(host: GitHost): Router {
  const router = express.Router();
  router.use(express.json({ limit: '1mb' }));

  router.get('/version', (_request, response) => {
    response.json({ version: '1.25.2' });
  });

  router.get('/orgs/:owner', (request, response) => {
    const { owner } = request.params;
    if (!host.isOrganisation(owner)) {
      notFound(response);
      return;
    }
    response.json({
      id: 1,
      name: owner,
      username: owner,
      full_name: 'Platforms',
      visibility: 'public',
    });
  });

  router.post(
    '/orgs/:owner/repos',
    guarded(async (request, response) => {
      const { owner } = request.params;
      if (!hasBasicAuth(request)) {
        askForAuth(response);
        return;
      }
      if (!host.isOrganisation(owner)) {
        notFound(response);
        return;
      }
      const { name, description = '' } = request.body ?? {};
      if (typeof name !== 'string' || typeof description !== 'string') {
        response.status(422).json({ message: '[Name]: Required' });
        return;
      }
      if (host.find(owner, name)) {
        response.status(409).json({
          message: 'The repository with the same name already exists.',
        });
        return;
      }
      const repository = await host.createRepository(owner, name, description);
      if (!repository) {
        response
          .status(422)
          .json({ message: `[Name]: ${name} is not a valid repository name` });
        return;
      }
      response.status(201).json(repositoryJson(host, repository));
    }),
  );

  router.use('/repos/:owner/:name', repositoryRoutes(host));
  return router;
}

function repositoryRoutes(host: GitHost): Router {
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
      response.json(repositoryJson(host, repository));
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

function repositoryJson(
  host: GitHost,
  { owner, name, description }: GitRepository,
): object {
  return {
    name,
    full_name: `${owner}/${name}`,
    owner: { login: owner },
    description,
    empty: false,
    private: false,
    default_branch: 'main',
    html_url: `${host.baseUrl}/${owner}/${name}`,
    clone_url: `${host.baseUrl}/${owner}/${name}.git`,
  };
}

function commitJson(commit: CommitSummary): object {
  const person = { name: commit.author, email: commit.email, date: commit.at };
  return {
    sha: commit.sha,
    created: commit.at,
    commit: {
      message: commit.body
        ? `${commit.subject}\n\n${commit.body}`
        : commit.subject,
      author: person,
      committer: person,
    },
  };
}
