import type { SourcedFile } from '../renderPlatform';
import type { TemplateLibrary } from '../TemplateLibrary';

/** Line of a library file that a line of the rendered file came from; undefined when nobody can tell. */
export function sourceLine(
  source: SourcedFile,
  line: number | undefined,
  library: TemplateLibrary,
): number | undefined {
  if (line === undefined || !source.libraryPath.endsWith('.njk')) {
    return line;
  }
  const content = contentOf(source.libraryPath, library);
  const wanted = source.file.content.split('\n')[line - 1]?.trim();
  if (content === undefined || !wanted) {
    return undefined;
  }
  const found = content
    .split('\n')
    .flatMap((text, index) => (isMadeFrom(text.trim(), wanted) ? [index] : []));
  return found.length === 1 ? found[0] + 1 : undefined;
}

/** Whether a template line may become this text: its outputs stand for anything. */
function isMadeFrom(template: string, text: string): boolean {
  if (!/\$\{\{|\{%/.test(template)) {
    return template === text;
  }
  const parts = template.split(/\$\{\{.*?\}\}|\{%.*?%\}/);
  if (parts.join('').trim().length < 3) {
    return false;
  }
  const pattern = parts
    .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${pattern}$`).test(text);
}

function contentOf(path: string, library: TemplateLibrary): string | undefined {
  const [folder, name, ...rest] = path.split('/');
  if (folder === 'skeleton') {
    const below = [name, ...rest].join('/');
    return library.skeleton.find(file => file.path === below)?.content;
  }
  return library.components
    .find(item => item.definition.name === name)
    ?.files.find(file => file.path === rest.join('/'))?.content;
}
