import type { CommitSummary, GitRepository, TreeEntry } from '../GitRepository';
import { Html, html, linkPath } from './html';
import { layout } from './layout';
import { markdown } from './markdown';

export interface FilePageOptions {
  repository: GitRepository;
  /** `branch/main` or `commit/<sha>`. */
  reference: string;
  path: string;
  lastCommit: CommitSummary;
}

/** A size in the unit that fits it. */
function sizeText(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} KiB`;
}

function baseOf({ repository, reference }: FilePageOptions): string {
  return `/${linkPath(repository.owner, repository.name)}/src/${linkPath(
    reference,
  )}`;
}

function breadcrumb(options: FilePageOptions): Html {
  const names = options.path.split('/').filter(Boolean);
  const base = baseOf(options);
  return html`<h1 class="path">
    <a href="${base}/">${options.repository.name}</a>
    ${names.map((name, index) => {
      const href = `${base}/${linkPath(...names.slice(0, index + 1))}`;
      return index === names.length - 1
        ? html` / ${name}`
        : html` / <a href="${href}">${name}</a>`;
    })}
  </h1>`;
}

export function commitLine(
  { owner, name }: GitRepository,
  commit: CommitSummary,
): Html {
  return html`<span
      >${commit.author}:
      <a href="/${linkPath(owner, name)}/commit/${commit.sha}"
        >${commit.subject}</a
      ></span
    >
    <span class="note end"
      ><code>${commit.sha.slice(0, 10)}</code>
      <time datetime="${commit.at}"
        >${commit.at.slice(0, 16).replace('T', ' ')}</time
      ></span
    >`;
}

/** A folder with its entries, and its README below. */
export function folderPage(
  options: FilePageOptions & { entries: TreeEntry[]; readme?: string },
): string {
  const { repository, path, entries, readme, lastCommit } = options;
  const base = baseOf(options);
  const rows = entries.map(
    entry => html`<tr>
      <td>
        <a href="${base}/${linkPath(entry.path)}"
          >${entry.name}${entry.kind === 'folder' ? '/' : ''}</a
        >
      </td>
      <td class="end">${entry.kind === 'file' ? sizeText(entry.size) : ''}</td>
    </tr>`,
  );
  return layout({
    title: `${repository.owner}/${repository.name}${path ? `/${path}` : ''}`,
    repository,
    tab: 'files',
    body: html`${breadcrumb(options)}
      <div class="card">
        <div class="head">${commitLine(repository, lastCommit)}</div>
        <table class="list">
          <tbody>
            ${rows}
          </tbody>
        </table>
      </div>
      ${readme !== undefined &&
      html`<article class="card doc">${markdown(readme)}</article>`}`,
  });
}

/** One file: Markdown rendered, everything else with numbered lines. */
export function filePage(
  options: FilePageOptions & { content: Buffer; source: boolean },
): string {
  const { repository, reference, path, content, lastCommit, source } = options;
  const repositoryPath = `/${linkPath(repository.owner, repository.name)}`;
  const branch = /^branch\/(.+)$/.exec(reference)?.[1];
  const isMarkdown = /\.md$/i.test(path);
  const isBinary = content.subarray(0, 8000).includes(0);
  const text = isBinary ? '' : content.toString();
  const links = html`<span class="end">
    ${isMarkdown &&
    (source
      ? html`<a href="?">Rendered</a> · `
      : html`<a href="?display=source">Source</a> · `)}
    <a href="${repositoryPath}/raw/${linkPath(reference)}/${linkPath(path)}"
      >Raw</a
    >
    ${branch &&
    !isBinary &&
    html` ·
      <a href="${repositoryPath}/_edit/${linkPath(branch)}/${linkPath(path)}"
        >Edit</a
      >`}
  </span>`;
  return layout({
    title: `${path} · ${repository.owner}/${repository.name}`,
    repository,
    tab: 'files',
    body: html`${breadcrumb(options)}
      <div class="card">
        <div class="head">${commitLine(repository, lastCommit)}</div>
        <div class="head">
          <span class="note">${sizeText(content.length)}</span>${links}
        </div>
        ${fileBody(text, { isBinary, rendered: isMarkdown && !source })}
      </div>`,
  });
}

function fileBody(
  text: string,
  how: { isBinary: boolean; rendered: boolean },
): Html {
  if (how.isBinary) {
    return html`<p class="doc">A binary file is not shown.</p>`;
  }
  if (how.rendered) {
    return html`<article class="doc">${markdown(text)}</article>`;
  }
  const lines = text.replace(/\n$/, '').split('\n');
  const rows = lines.map(
    (line, index) =>
      html`<tr id="L${index + 1}">
        <td class="no mono"><a href="#L${index + 1}">${index + 1}</a></td>
        <td class="mono">${line}</td>
      </tr>`,
  );
  return html`<div class="scroll">
    <table class="code">
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}
