import providers from './facts/providers.json';
import { readFieldTree, unknownFields } from './fieldTree';
import { lineOfText } from './hclFiles';
import type { HclFile } from './hclFiles';
import type { Failure } from './failure';
import type { RepositoryCheck } from './repositoryCheck';

/** Arguments of every block that belong to OpenTofu itself. */
const META = new Set([
  'count',
  'depends_on',
  'for_each',
  'lifecycle',
  'provider',
  'provisioner',
  'connection',
]);

const KINDS = {
  resource: 'resources',
  data: 'data_sources',
  ephemeral: 'ephemeral_resources',
} as const;

type Table = Partial<
  Record<(typeof KINDS)[keyof typeof KINDS], Record<string, string>>
>;

const TABLES = Object.values(providers) as unknown as Table[];

/** Resources and data sources get arguments that the pinned providers have. */
export const providerArgumentsCheck: RepositoryCheck = {
  id: 'provider-arguments',
  title: 'Resources get arguments that their provider has',
  run(tree) {
    const failures: Failure[] = [];
    let count = 0;
    for (const file of tree.hcl.filter(item => item.path.endsWith('.tf'))) {
      for (const { kind, type, name, body } of blocksIn(file)) {
        // Rare types are not in the table; `tofu validate` knows them all.
        const text = TABLES.map(table => table[KINDS[kind]]?.[type]).find(
          item => item !== undefined,
        );
        if (text === undefined) {
          continue;
        }
        count += 1;
        const fail = (message: string, pattern: RegExp) =>
          failures.push({
            file: file.path,
            line: lineOfText(file.content, pattern),
            message: `${type}.${name}: ${message}`,
          });
        const fields = readFieldTree(text);
        const given = ownArguments(body);
        for (const path of unknownFields(given, fields)) {
          fail(
            `has no argument ${path
              .filter(key => typeof key === 'string')
              .join('.')}`,
            new RegExp(`^\\s+"?${path.at(-1)}"?\\s*[={]`),
          );
        }
        for (const argument of fields.required) {
          if (!(argument in given)) {
            fail(
              `needs ${argument}`,
              new RegExp(`^${kind} "${type}" "${name}"`),
            );
          }
        }
      }
    }
    return { count, failures };
  },
};

function blocksIn(file: HclFile) {
  return (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap(kind =>
    Object.entries<any>(file.value[kind] ?? {}).flatMap(([type, named]) =>
      Object.entries<any>(named).flatMap(([name, bodies]) =>
        [bodies].flat().map(body => ({ kind, type, name, body: body ?? {} })),
      ),
    ),
  );
}

/** `dynamic "x" { content {} }` stands for blocks of the name x. */
function ownArguments(body: Record<string, any>): Record<string, any> {
  const entries = Object.entries(body).filter(
    ([key]) => !META.has(key) && key !== 'dynamic',
  );
  const dynamic = Object.entries<any>(body.dynamic ?? {}).map(
    ([name, blocks]) => [
      name,
      [blocks].flat().flatMap(block => [block?.content ?? {}].flat()),
    ],
  );
  return Object.fromEntries([...entries, ...dynamic]);
}
