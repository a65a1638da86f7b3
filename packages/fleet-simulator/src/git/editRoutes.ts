import express from 'express';
import type { Router } from 'express';
import type { Clock } from '../clock/Clock';
import { GIT_USER } from '../world/demoAccounts';
import type { GitHost } from './GitHost';
import { linkPath } from './pages/html';
import { editPage } from './pages/editPage';
import { messagePage } from './pages/layout';
import { pageNotFound, withRepository } from './repositoryRoute';
import { isForeign } from './sameOrigin';

/** The editor behind the pencil: shows a file and commits what was made of it. */
export function editRoutes(host: GitHost, clock: Clock): Router {
  const router = express.Router();
  const path = '/:owner/:name/_edit/:ref/:path(*)';

  router.get(
    path,
    withRepository(host, async (repository, request, response) => {
      const { ref: branch, path: file } = request.params;
      const parent = await repository.branchHead(branch);
      const content = parent && (await repository.file(parent, file));
      if (!parent || !content) {
        pageNotFound(response, `There is no ${file} in ${branch}.`);
        return;
      }
      response.send(
        editPage({
          repository,
          branch,
          path: file,
          parent,
          content: content.toString(),
        }),
      );
    }),
  );

  router.post(
    path,
    express.urlencoded({ extended: false, limit: '2mb' }),
    withRepository(host, async (repository, request, response) => {
      const { owner, name, ref: branch, path: file } = request.params;
      // The editor asks for no password, so another site's form must not reach it.
      if (isForeign(request)) {
        response
          .status(403)
          .send(messagePage('Refused', 'This form came from another site.'));
        return;
      }
      const { parent, message } = request.body as Record<string, string>;
      const head = await repository.branchHead(branch);
      const before = head && (await repository.file(head, file));
      if (!head || !before) {
        pageNotFound(response, `There is no ${file} in ${branch}.`);
        return;
      }
      const content = asBefore(String(request.body.content ?? ''), before);
      const problem =
        content === before.toString()
          ? 'Nothing was changed.'
          : problemOf(head, parent, message);
      if (problem) {
        response.status(409).send(
          editPage({
            repository,
            branch,
            path: file,
            parent: head,
            content,
            message,
            problem,
          }),
        );
        return;
      }
      const executable = await repository.isExecutable(head, file);
      await repository.commit(branch, [
        {
          message: `${message.trim()}\n`,
          author: { name: GIT_USER, email: `${GIT_USER}@acme.dev` },
          at: clock.now(),
          files: { [file]: content },
          executable: () => executable,
        },
      ]);
      await host.refresh(repository);
      response.redirect(
        303,
        `/${linkPath(owner, name)}/src/branch/${linkPath(branch, file)}`,
      );
    }),
  );
  return router;
}

// Browsers send every line break as two characters; the file keeps its own.
function asBefore(sent: string, before: Buffer): string {
  const text = sent.replace(/\r\n/g, '\n');
  return before.includes('\r\n') ? text.replace(/\n/g, '\r\n') : text;
}

function problemOf(
  head: string,
  parent: string | undefined,
  message: string | undefined,
): string | undefined {
  if (!message?.trim()) {
    return 'A commit needs a message.';
  }
  return head === parent
    ? undefined
    : 'Somebody committed meanwhile. Look at their change; committing again overwrites it with the text below.';
}
