import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../tooling/root.mjs';

/** The fenced blocks of one chapter of a document, in their order. */
export function chapterBlocks(document, heading) {
  const text = readFileSync(path.join(ROOT, document), 'utf8');
  const start = text.indexOf(`\n## ${heading}\n`);
  if (start === -1) {
    throw new Error(`${document} has no chapter "${heading}"`);
  }
  const end = text.indexOf('\n## ', start + 1);
  const chapter = text.slice(start, end === -1 ? undefined : end);
  return [...chapter.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(
    ([, language, code]) => ({ language, code }),
  );
}

/** The one block of a language in a chapter. */
export function chapterBlock(document, heading, language) {
  const found = chapterBlocks(document, heading).filter(
    block => block.language === language,
  );
  if (found.length !== 1) {
    throw new Error(
      `"${heading}" of ${document} has ${found.length} blocks of ${language}, not one`,
    );
  }
  return found[0].code;
}
