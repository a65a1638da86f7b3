import modules from './facts/modules.json';
import { readFieldTree, unknownFields } from './fieldTree';
import type { FieldTree } from './fieldTree';
import { blocksOf, lineOfText } from './hclFiles';
import type { Failure } from './failure';
import type { RepositoryCheck } from './repositoryCheck';

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
  inputs: FieldTree;
  outputs: Set<string>;
}

const FACTS = new Map<string, ModuleFacts>(
  Object.entries(modules).map(([key, row]) => [
    key,
    {
      required: new Set(readFieldTree(row.required).fields.keys()),
      inputs: readFieldTree(`${row.required} ${row.optional}`),
      outputs: new Set(row.outputs.split(' ')),
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
        const given = Object.fromEntries(
          inputs.map(input => [input, body[input]]),
        );
        for (const path of unknownFields(given, facts.inputs)) {
          fail(
            `${body.version} has no input "${path
              .filter(key => typeof key === 'string')
              .join('.')}"`,
            new RegExp(`^\\s+"?${path.at(-1)}"?\\s*=`),
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
