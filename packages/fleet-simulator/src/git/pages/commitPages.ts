import type { CommitSummary, GitRepository } from '../GitRepository';
import { Html, html, linkPath } from './html';
import { layout } from './layout';
import { commitLine } from './filePages';

/** The history of a branch, newest first. */
export function commitsPage(
  repository: GitRepository,
  branch: string,
  commits: CommitSummary[],
): string {
  const { owner, name } = repository;
  const rows = commits.map(
    commit => html`<tr>
      <td>
        <a href="/${linkPath(owner, name)}/commit/${commit.sha}"
          >${commit.subject}</a
        >
        <div class="note">${commit.author}</div>
      </td>
      <td class="end">
        <code>${commit.sha.slice(0, 10)}</code><br />
        <time datetime="${commit.at}"
          >${commit.at.slice(0, 16).replace('T', ' ')}</time
        >
      </td>
    </tr>`,
  );
  return layout({
    title: `Commits of ${branch} · ${owner}/${name}`,
    repository,
    tab: 'commits',
    body: html`<h1>Commits of ${branch}</h1>
      <div class="card">
        <table class="list">
          <tbody>
            ${rows}
          </tbody>
        </table>
      </div>`,
  });
}

/** One commit with its message and difference. */
export function commitPage(
  repository: GitRepository,
  commit: CommitSummary,
  diff: string,
): string {
  const { owner, name } = repository;
  return layout({
    title: `${commit.subject} · ${owner}/${name}`,
    repository,
    tab: 'commits',
    body: html`<h1>${commit.subject}</h1>
      ${commit.body && html`<pre class="card">${commit.body}</pre>`}
      <div class="card">
        <div class="head">
          ${commitLine(repository, commit)}
          <a href="/${linkPath(owner, name)}/src/commit/${commit.sha}/"
            >Browse files</a
          >
        </div>
        <pre class="diff">${diff.split('\n').map(diffLine)}</pre>
      </div>`,
  });
}

function diffLine(line: string): Html {
  return html`<span class="${kindOf(line)}">${line}</span>`;
}

function kindOf(line: string): string {
  if (/^\+(?!\+\+ )/.test(line)) {
    return 'add';
  }
  if (/^-(?!-- )/.test(line)) {
    return 'del';
  }
  return /^(@@|diff |index |--- |\+\+\+ )/.test(line) ? 'at' : 'same';
}
