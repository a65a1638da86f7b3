import { TemplateSourceError } from './TemplateEngine';
import type { TemplateEngine } from './TemplateEngine';

const SEGMENT = /^[A-Za-z0-9._-]+$/;

/** Gives the path in the repository, or undefined when one of its segments is empty: the file is not wanted. */
export function renderPath(
  engine: TemplateEngine,
  path: string,
  context: Record<string, unknown>,
): string | undefined {
  const segments = path
    .replace(/\.njk$/, '')
    .split('/')
    .map(segment =>
      /\$\{\{|\{%/.test(segment) ? engine.render(segment, context) : segment,
    );
  if (segments.some(segment => segment === '')) {
    return undefined;
  }
  const bad = segments.find(
    segment => !SEGMENT.test(segment) || segment === '.' || segment === '..',
  );
  if (bad !== undefined) {
    throw new TemplateSourceError([
      { message: `${JSON.stringify(bad)} cannot be part of a path` },
    ]);
  }
  return segments.join('/');
}
