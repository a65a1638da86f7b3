import type { GitRepository } from '../GitRepository';
import { html, linkPath } from './html';
import { layout } from './layout';

/** All repositories. */
export function repositoriesPage(
  title: string,
  repositories: GitRepository[],
): string {
  const rows = repositories.map(
    ({ owner, name, description }) => html`<tr>
      <td>
        <a href="/${linkPath(owner, name)}">${owner}/${name}</a>
        <div class="note">${description}</div>
      </td>
    </tr>`,
  );
  return layout({
    title,
    body: html`<h1>${title}</h1>
      <p class="note">
        <a href="/_simulator/page">What the simulated fleet plays</a>
      </p>
      <div class="card">
        <table class="list">
          <tbody>
            ${rows}
          </tbody>
        </table>
      </div>`,
  });
}

/** A repository without a commit. */
export function emptyRepositoryPage(
  repository: GitRepository,
  url: string,
): string {
  return layout({
    title: `${repository.owner}/${repository.name}`,
    repository,
    tab: 'files',
    body: html`<h1>Nothing was pushed yet</h1>
      <pre class="card">git clone ${url}</pre>`,
  });
}
