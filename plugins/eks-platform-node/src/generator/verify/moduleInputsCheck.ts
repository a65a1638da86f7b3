import modules from './facts/modules.json';
import { blocksOf, lineOfText } from './hclFiles';
import type { Failure, RepositoryCheck } from './repositoryCheck';

/** Arguments of every module block that belong to OpenTofu itself. */
const META = new Set([
  'source',
  'version',
  'providers',
  'count',
  'for_each',
  'depends_on',
]);

interface ModuleFacts {
  required: Set<string>;
  known: Set<string>;
  outputs: Set<string>;
}

const words = (text: string) => text.split(' ').filter(Boolean);

const FACTS = new Map<string, ModuleFacts>(
  Object.entries(modules).map(([key, row]) => [
    key,
    {
      required: new Set(words(row.required)),
      known: new Set([...words(row.required), ...words(row.optional)]),
      outputs: new Set(words(row.outputs)),
    },
  ]),
);

/** What a pinned module offers; undefined for one that is not in the table. */
export function moduleFacts(source: string, version: string) {
  return FACTS.get(`${source} ${version}`);
}

/** A misspelt input of a module is not an error everywhere: unknown members of objects are dropped in silence. */
export const moduleInputsCheck: RepositoryCheck = {
  id: 'module-inputs',
  title: 'Modules get inputs that their pinned version has',
  run(tree) {
    const failures: Failure[] = [];
    let count = 0;
    for (const root of tree.roots) {
      for (const { name, body, file } of blocksOf(root, 'module')) {
        const fail = (message: string, pattern: RegExp) =>
          failures.push({
            file: file.path,
            line: lineOfText(file.content, pattern),
            message: `module ${name}: ${message}`,
          });
        const block = new RegExp(`^module "${name}"`);
        const facts = moduleFacts(body.source, body.version);
        if (!facts) {
          fail(
            `${body.source} ${
              body.version ?? 'without a version'
            } is not in the table of known modules`,
            block,
          );
          continue;
        }
        const inputs = Object.keys(body).filter(key => !META.has(key));
        count += inputs.length;
        for (const input of inputs.filter(key => !facts.known.has(key))) {
          fail(
            `${body.version} has no input "${input}"`,
            new RegExp(`^\\s+${input}\\s*=`),
          );
        }
        for (const input of facts.required) {
          if (!inputs.includes(input)) {
            fail(`the input "${input}" is required`, block);
          }
        }
      }
    }
    return { count, failures };
  },
};
