import { createServer } from 'node:http';
import type { Server } from 'node:http';
import express from 'express';
import type { World } from '../world/World';
import { askForAuth, hasBasicAuth } from './basicAuth';
import { controlRoutes } from './controlRoutes';
import { giteaApi } from './giteaApi';
import type { GitHost } from './GitHost';
import { messagePage } from './pages/layout';
import { pageRoutes } from './pageRoutes';
import { pageNotFound, withRepository } from './repositoryRoute';
import { advertise, isGitService, serve } from './smartHttp';

const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

// Express tells error handlers by their four parameters.
const answerError: express.ErrorRequestHandler = (
  error,
  request,
  response,
  _next,
) => {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = error.status ?? 500;
  if (request.path.startsWith('/api/')) {
    response.status(status).json({ message: String(error.message) });
    return;
  }
  response
    .status(status)
    .send(messagePage('That did not work', String(error.message)));
};

/** The git host: Gitea's API, git over HTTP, pages, and the control endpoints of the simulator. */
export class GitServer {
  readonly server: Server;

  constructor(
    host: GitHost,
    world: World,
    rotateAuthority: () => Promise<void>,
  ) {
    const app = express();
    app.disable('x-powered-by');
    app.use((_request, response, next) => {
      response.set(SECURITY_HEADERS);
      next();
    });
    app.use('/_simulator', controlRoutes(world, rotateAuthority));
    app.use('/api/v1', giteaApi(host));
    app.use(gitRoutes(host));
    app.use(pageRoutes(host, world.clock));
    app.use((request, response) =>
      pageNotFound(response, `There is no page ${request.path}.`),
    );
    app.use(answerError);
    this.server = createServer(app);
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

function gitRoutes(host: GitHost): express.Router {
  const router = express.Router();

  router.get(
    '/:owner/:name([^/]+?)(.git)?/info/refs',
    withRepository(host, async (repository, request, response) => {
      const { service } = request.query;
      if (!isGitService(service)) {
        response.status(403).type('text').send('Only smart HTTP is served.\n');
      } else if (service === 'git-receive-pack' && !hasBasicAuth(request)) {
        askForAuth(response);
      } else {
        advertise(repository, service, response);
      }
    }),
  );

  router.post(
    '/:owner/:name([^/]+?)(.git)?/:service(git-[a-z-]+)',
    withRepository(host, async (repository, request, response) => {
      const { service } = request.params;
      if (!isGitService(service)) {
        pageNotFound(response, `There is no service ${service}.`);
      } else if (service === 'git-receive-pack' && !hasBasicAuth(request)) {
        askForAuth(response);
      } else {
        await serve(repository, service, request, response);
        // The client hears of its success only after the world knows of the push.
        await host.refresh(repository);
        response.end();
      }
    }),
  );
  return router;
}
