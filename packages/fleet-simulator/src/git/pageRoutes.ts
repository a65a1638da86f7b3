import express from 'express';
import type { Request, Response, Router } from 'express';
import type { Clock } from '../clock/Clock';
import type { GitHost } from './GitHost';
import type { GitRepository } from './GitRepository';
import { editRoutes } from './editRoutes';
import { commitPage, commitsPage } from './pages/commitPages';
import { filePage, folderPage } from './pages/filePages';
import { emptyRepositoryPage, repositoriesPage } from './pages/listPages';
import { linkPath } from './pages/html';
import { STYLE } from './pages/style';
import { pageNotFound, withRepository } from './repositoryRoute';
import type { RepositoryHandler } from './repositoryRoute';

/** Pages to browse repositories, files and commits. */
export function pageRoutes(host: GitHost, clock: Clock): Router {
  const router = express.Router();
  const route = (handler: RepositoryHandler) => withRepository(host, handler);

  router.get('/', (_request, response) => {
    response.send(repositoriesPage('Repositories', host.list()));
  });
  router.get('/-/style.css', (_request, response) => {
    response.type('css').setHeader('cache-control', 'max-age=300').send(STYLE);
  });
  router.get('/:owner', (request, response) => {
    const { owner } = request.params;
    if (host.isOrganisation(owner)) {
      response.send(repositoriesPage(owner, host.list()));
    } else {
      pageNotFound(response, `There is no organisation ${owner}.`);
    }
  });
  router.get('/:owner/:name([^/]+).git', (request, response) => {
    response.redirect(
      `/${linkPath(request.params.owner, request.params.name)}`,
    );
  });
  router.get(
    '/:owner/:name',
    route(async (repository, _request, response) => {
      const { owner, name } = repository;
      if (await repository.resolve('main')) {
        response.redirect(`/${linkPath(owner, name)}/src/branch/main/`);
      } else {
        response.send(
          emptyRepositoryPage(
            repository,
            `${host.baseUrl}/${owner}/${name}.git`,
          ),
        );
      }
    }),
  );
  router.get(
    '/:owner/:name/src/:kind(branch|commit)/:ref/:path(*)?',
    route(showPath),
  );
  router.get(
    '/:owner/:name/raw/:kind(branch|commit)/:ref/:path(*)',
    route(showRaw),
  );
  router.get(
    '/:owner/:name/commits/branch/:ref',
    route(async (repository, request, response) => {
      const { ref } = request.params;
      const sha = await repository.resolve(ref);
      if (sha) {
        response.send(
          commitsPage(repository, ref, await repository.commits(sha, 100)),
        );
      } else {
        pageNotFound(response, `There is no branch ${ref}.`);
      }
    }),
  );
  router.get(
    '/:owner/:name/commit/:ref',
    route(async (repository, request, response) => {
      const sha = await repository.resolve(request.params.ref);
      if (sha) {
        const [commit] = await repository.commits(sha, 1);
        response.send(
          commitPage(repository, commit, await repository.diff(sha)),
        );
      } else {
        pageNotFound(response, `There is no commit ${request.params.ref}.`);
      }
    }),
  );
  router.use(editRoutes(host, clock));
  return router;
}

async function showPath(
  repository: GitRepository,
  request: Request<Record<string, string>>,
  response: Response,
): Promise<void> {
  const { kind, ref } = request.params;
  const path = (request.params.path ?? '').replace(/\/$/, '');
  const sha = await repository.resolve(ref);
  if (!sha) {
    pageNotFound(response, `There is no ${kind} ${ref}.`);
    return;
  }
  const [lastCommit] = await repository.commits(sha, 1, path || undefined);
  const options = { repository, reference: `${kind}/${ref}`, path, lastCommit };
  const content = path ? await repository.file(sha, path) : undefined;
  if (content) {
    const source = request.query.display === 'source';
    response.send(filePage({ ...options, content, source }));
    return;
  }
  const entries = await repository.folder(sha, path);
  if (!entries) {
    pageNotFound(response, `There is no ${path} in ${ref}.`);
    return;
  }
  const readme = entries.find(entry => /^readme\.md$/i.test(entry.name));
  const text = readme && (await repository.file(sha, readme.path));
  response.send(folderPage({ ...options, entries, readme: text?.toString() }));
}

async function showRaw(
  repository: GitRepository,
  request: Request<Record<string, string>>,
  response: Response,
): Promise<void> {
  const sha = await repository.resolve(request.params.ref);
  const content = sha && (await repository.file(sha, request.params.path));
  if (content) {
    // Always as text, so that no repository can run anything in a reader's browser.
    response.type('text/plain').send(content);
  } else {
    pageNotFound(response, `There is no ${request.params.path}.`);
  }
}
