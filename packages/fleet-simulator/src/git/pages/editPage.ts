import type { GitRepository } from '../GitRepository';
import { escapeHtml, Html, html, linkPath } from './html';
import { layout } from './layout';

export interface EditPageOptions {
  repository: GitRepository;
  branch: string;
  path: string;
  /** Commit that the text was read from. */
  parent: string;
  content: string;
  message?: string;
  problem?: string;
}

/** A small editor that commits to the branch. */
export function editPage(options: EditPageOptions): string {
  const { repository, branch, path, parent, content, problem } = options;
  const { owner, name } = repository;
  const base = `/${linkPath(owner, name)}`;
  return layout({
    title: `Edit ${path} · ${owner}/${name}`,
    repository,
    tab: 'files',
    body: html`<h1>Edit ${path}</h1>
      ${problem && html`<p class="alert" role="alert">${problem}</p>`}
      <form
        method="post"
        action="${base}/_edit/${linkPath(branch)}/${linkPath(path)}"
      >
        <input type="hidden" name="parent" value="${parent}" />
        <label for="content">Content</label>
        ${textArea(content)}
        <label for="message">Commit message</label>
        <input
          type="text"
          id="message"
          name="message"
          value="${options.message ?? `Update ${path}`}"
          required
          maxlength="200"
        />
        <button type="submit">Commit to ${branch}</button>
        <a href="${base}/src/branch/${linkPath(branch)}/${linkPath(path)}"
          >Cancel</a
        >
      </form>`,
  });
}

// Written by hand: every character between the tags would be committed, but for a first line break.
function textArea(content: string): Html {
  const open = '<textarea id="content" name="content" spellcheck="false">';
  return new Html(`${open}\n${escapeHtml(content)}</textarea>`);
}
