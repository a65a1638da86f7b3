import type express from 'express';
import type { Request, Response } from 'express';
import type { GitHost } from './GitHost';
import type { GitRepository } from './GitRepository';
import { messagePage } from './pages/layout';

/** Answers a request about one repository. */
export type RepositoryHandler = (
  repository: GitRepository,
  request: Request<Record<string, string>>,
  response: Response,
) => Promise<void>;

/** Answers 404 as a page. */
export function pageNotFound(response: Response, what: string): void {
  response.status(404).send(messagePage('Not found', what));
}

/** Finds the repository of a route, or answers 404. */
export function withRepository(
  host: GitHost,
  handler: RepositoryHandler,
): express.RequestHandler {
  return (request, response, next) => {
    const { owner, name } = request.params;
    const repository = host.find(owner, name);
    if (repository) {
      handler(repository, request, response).catch(next);
    } else {
      pageNotFound(response, `There is no repository ${owner}/${name}.`);
    }
  };
}
