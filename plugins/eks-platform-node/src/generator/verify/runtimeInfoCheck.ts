import { readFluxKustomizations } from './fluxKustomizations';
import { lineOfText } from './hclFiles';
import type { Failure } from './failure';
import type { RepositoryCheck } from './repositoryCheck';
import type { RepositoryTree } from './RepositoryTree';

const SOURCE = 'infra/flux/runtime-info.tf';

/** What Flux substitutes must come from somewhere: a missing key fails the whole Kustomization. */
export const runtimeInfoCheck: RepositoryCheck = {
  id: 'runtime-info',
  title: 'Every substituted value has a source in runtime info',
  run(tree) {
    const failures: Failure[] = [];
    const given = keysGiven(tree);
    const example = `${tree.syncRoot}/runtime-info.example.yaml`;
    const shown = Object.keys(
      tree.yaml.find(item => item.file === example)?.value.data ?? {},
    );
    for (const key of given.filter(name => !shown.includes(name))) {
      failures.push({
        file: example,
        line: 1,
        message: `${key} of ${SOURCE} is missing here`,
      });
    }
    for (const key of shown.filter(name => !given.includes(name))) {
      failures.push({
        file: example,
        line: lineOfText(
          tree.files.get(example)!.content,
          new RegExp(`^\\s+${key}:`),
        ),
        message: `${key} has no source in ${SOURCE}`,
      });
    }
    let count = 0;
    const substituting = readFluxKustomizations(tree);
    for (const [file, { content }] of tree.files) {
      if (!file.startsWith('kube/') || file === example) {
        continue;
      }
      const owners = substituting.filter(item => item.files.has(file));
      for (const { key, line } of usedKeys(content)) {
        count += 1;
        if (!given.includes(key)) {
          failures.push({
            file,
            line,
            message: `\${${key}} has no source in ${SOURCE}`,
          });
        }
        for (const owner of owners.filter(item => !item.substitutes)) {
          failures.push({
            file,
            line,
            message: `\${${key}} stays as it is: Kustomization ${owner.name} has no postBuild`,
          });
        }
      }
    }
    return { count, failures };
  },
};

function keysGiven(tree: RepositoryTree): string[] {
  const file = tree.hcl.find(item => item.path === SOURCE);
  const locals = [file?.value.locals ?? []].flat();
  return locals.flatMap(local => Object.keys(local.runtime_info ?? {}));
}

function usedKeys(content: string): { key: string; line: number }[] {
  return content.split('\n').flatMap((text, index) =>
    // `$${` is Flux' way to write it literally.
    [...text.replace(/(^|\s)#.*$/, '').matchAll(/(?<!\$)\$\{([^}]*)\}/g)].map(
      match => ({ key: match[1].split(':')[0], line: index + 1 }),
    ),
  );
}
