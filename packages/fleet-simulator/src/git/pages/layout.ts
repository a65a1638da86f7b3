import type { GitRepository } from '../GitRepository';
import { Html, html, linkPath } from './html';

export interface LayoutOptions {
  title: string;
  repository?: GitRepository;
  /** Which tab of the repository is shown. */
  tab?: 'files' | 'commits';
  body: Html;
}

/** The frame of all pages. */
export function layout({
  title,
  repository,
  tab,
  body,
}: LayoutOptions): string {
  const head = repository && repositoryHead(repository, tab);
  const page = html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · acme git</title>
        <link rel="stylesheet" href="/-/style.css" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        <header class="bar">
          <a class="brand" href="/">acme git</a>
          <span class="note">simulated git host of the demo</span>
        </header>
        ${head}
        <main id="main">${body}</main>
      </body>
    </html> `;
  return page.text;
}

function repositoryHead(
  repository: GitRepository,
  tab: LayoutOptions['tab'],
): Html {
  const { owner, name, description } = repository;
  const base = `/${linkPath(owner, name)}`;
  const link = (id: string, href: string, text: string) =>
    id === tab
      ? html`<a href="${href}" aria-current="page">${text}</a>`
      : html`<a href="${href}">${text}</a>`;
  return html`<div class="repo">
    <p class="path">
      <a href="/${linkPath(owner)}">${owner}</a> /
      <a href="${base}"><strong>${name}</strong></a>
    </p>
    ${description && html`<p class="note">${description}</p>`}
    <nav aria-label="Repository">
      ${link('files', `${base}/src/branch/main/`, 'Files')}
      ${link('commits', `${base}/commits/branch/main`, 'Commits')}
    </nav>
  </div>`;
}

/** A page that only says something. */
export function messagePage(title: string, text: string): string {
  return layout({
    title,
    body: html`<h1>${title}</h1>
      <p>${text}</p>
      <p><a href="/">All repositories</a></p>`,
  });
}
