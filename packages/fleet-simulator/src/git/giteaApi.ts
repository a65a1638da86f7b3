import express from 'express';
import type { Router } from 'express';
import { askForAuth, hasBasicAuth } from './basicAuth';
import { guarded, notFound, repositoryJson } from './giteaAnswers';
import { repositoryRoutes } from './giteaRepositoryRoutes';
import type { GitHost } from './GitHost';

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
      response.status(201).json(repositoryJson(host, repository, true));
    }),
  );

  router.use('/repos/:owner/:name', repositoryRoutes(host));
  return router;
}
