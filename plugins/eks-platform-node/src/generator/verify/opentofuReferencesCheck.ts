import { blocksOf, lineOfText } from './hclFiles';
import type { HclFile, HclRoot } from './hclFiles';
import { moduleFacts } from './moduleInputsCheck';
import type { Failure } from './failure';
import type { RepositoryCheck } from './repositoryCheck';

/** Every `var.`, `local.` and `module.` must be declared, every required variable be given, and every given value be taken by a root. */
export const opentofuReferencesCheck: RepositoryCheck = {
  id: 'opentofu-references',
  title: 'OpenTofu references exist and variables have values',
  run(tree) {
    const failures: Failure[] = [];
    const given = Object.keys(tree.variables?.value ?? {});
    const declared = new Set<string>();
    let count = 0;
    for (const root of tree.roots) {
      const variables = blocksOf(root, 'variable');
      const applied = isApplied(root);
      variables.forEach(variable => declared.add(variable.name));
      count += checkReferences(root, failures);
      for (const { name, body, file } of variables) {
        // `scripts/apply` gives secrets by the environment and the outputs of one root to the next.
        const isHandedOver =
          body.sensitive || body.ephemeral || name === 'cluster_outputs';
        if (
          applied &&
          !('default' in body) &&
          !isHandedOver &&
          !given.includes(name)
        ) {
          failures.push({
            file: file.path,
            line: lineOfText(file.content, new RegExp(`^variable "${name}"`)),
            message: `variable ${name} has no default and no value in ${
              tree.variables?.path ?? 'infra/clusters'
            }`,
          });
        }
      }
    }
    for (const name of given.filter(key => !declared.has(key))) {
      failures.push({
        file: tree.variables!.path,
        line: lineOfText(tree.variables!.content, new RegExp(`^${name}\\s*=`)),
        message: `no root has a variable ${name}`,
      });
    }
    return { count: count + given.length, failures };
  },
};

/** Whether it keeps a state; a folder without one is called by others, who give it its values. */
function isApplied(root: HclRoot): boolean {
  return root.files.some(file =>
    [file.value.terraform ?? []].flat().some(block => block.backend),
  );
}

function checkReferences(root: HclRoot, failures: Failure[]): number {
  const modules = new Map(
    blocksOf(root, 'module').map(({ name, body }) => [
      name,
      moduleFacts(body.source, body.version),
    ]),
  );
  const known: Record<string, Set<string>> = {
    var: new Set(blocksOf(root, 'variable').map(item => item.name)),
    local: new Set(
      root.files.flatMap(file =>
        [file.value.locals ?? []].flat().flatMap(Object.keys),
      ),
    ),
    module: new Set(modules.keys()),
  };
  const references = root.files.flatMap(referencesOf);
  for (const { file, line, kind, name, member } of references) {
    const fail = (message: string) =>
      failures.push({ file: file.path, line, message });
    const outputs = modules.get(name)?.outputs;
    if (!known[kind].has(name)) {
      fail(`${kind}.${name} is not declared in ${root.folder}`);
    } else if (kind === 'module' && member && outputs && !outputs.has(member)) {
      fail(`module ${name} has no output "${member}"`);
    }
  }
  return references.length;
}

const REFERENCE =
  /(?<![\w.])(var|local|module)\.([A-Za-z_][\w-]*)(?:\.([A-Za-z_]\w*))?/g;

function referencesOf(file: HclFile) {
  return file.content.split('\n').flatMap((text, index) => {
    const code = text.replace(/(^|\s)(#|\/\/).*$/, '');
    return [...code.matchAll(REFERENCE)].map(([, kind, name, member]) => ({
      file,
      line: index + 1,
      kind,
      name,
      member,
    }));
  });
}
