import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseTemplateLibrary } from './TemplateLibrary';
import type { LibraryFile } from './LibraryComponent';
import type { TemplateLibrary } from './TemplateLibrary';

/** Folders and files of a template that make up its library. @public */
export const LIBRARY_PATHS =
  /^(versions\.yaml$|skeleton\/|components\/|presets\/)/;

/** Reads the library in the folder of a `template.yaml`. @public */
export async function loadTemplateLibrary(
  directory: string,
): Promise<TemplateLibrary> {
  const entries = await readdir(directory, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name));
  const loaded = await Promise.all(
    files.map(async (file): Promise<LibraryFile[]> => {
      const name = path.relative(directory, file).split(path.sep).join('/');
      if (!LIBRARY_PATHS.test(name)) {
        return [];
      }
      const [content, { mode }] = await Promise.all([
        readFile(file, 'utf8'),
        stat(file),
      ]);
      return [{ path: name, content, executable: isScript(content, mode) }];
    }),
  );
  return parseTemplateLibrary(loaded.flat());
}

// A library read over HTTP has no modes, so a script is also known by its first line.
function isScript(content: string, mode: number): boolean {
  return content.startsWith('#!') || (mode & 0o100) !== 0;
}
