import type { Request, RequestHandler, Response } from 'express';
import type { GitHost } from './GitHost';
import type { CommitSummary, GitRepository } from './GitRepository';

/** A handler whose failure goes to the error page. */
export function guarded(
  handler: (request: Request, response: Response) => Promise<void>,
): RequestHandler {
  return (request, response, next) => {
    handler(request, response).catch(next);
  };
}

/** Gitea's 404. */
export function notFound(response: Response): void {
  response.status(404).json({
    errors: [],
    message: "The target couldn't be found.",
    url: `${response.req.protocol}://${response.req.headers.host}/api/swagger`,
  });
}

/** A repository as Gitea writes it. */
export function repositoryJson(
  host: GitHost,
  { owner, name, description }: GitRepository,
  empty: boolean,
): object {
  return {
    name,
    full_name: `${owner}/${name}`,
    owner: { login: owner },
    description,
    empty,
    private: false,
    default_branch: 'main',
    html_url: `${host.baseUrl}/${owner}/${name}`,
    clone_url: `${host.baseUrl}/${owner}/${name}.git`,
  };
}

/** A commit as Gitea writes it. */
export function commitJson(commit: CommitSummary): object {
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
