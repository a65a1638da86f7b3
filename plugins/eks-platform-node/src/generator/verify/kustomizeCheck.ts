import {
  readFluxKustomizations,
  readKustomizeFolder,
} from './fluxKustomizations';
import type { Failure } from './failure';
import type { RepositoryCheck } from './repositoryCheck';

/** Files that are read by something else than kustomize. */
const NOT_APPLIED = /(^|\/)(runtime-info\.example\.yaml|README\.md)$/;

/** Nothing that a kustomization.yaml names is missing, and nothing lies in kube/ that no one applies. */
export const kustomizeCheck: RepositoryCheck = {
  id: 'kustomize',
  title:
    'Every path in kustomization.yaml exists and every manifest is reached',
  run(tree) {
    const failures: Failure[] = [];
    const folders = [
      tree.syncRoot,
      ...readFluxKustomizations(tree).map(item => item.path),
    ];
    const reached = new Set<string>();
    for (const folder of new Set(folders)) {
      const { files, missing } = readKustomizeFolder(tree, folder);
      files.forEach(file => reached.add(file));
      failures.push(
        ...missing.map(({ file, line, entry }) => ({
          file,
          line,
          message: entry === file ? 'is missing' : `${entry} does not exist`,
        })),
      );
    }
    const manifests = [...tree.files.keys()].filter(
      file => file.startsWith('kube/') && !NOT_APPLIED.test(file),
    );
    failures.push(
      ...manifests
        .filter(file => !reached.has(file))
        .map(file => ({
          file,
          line: 1,
          message: 'is applied by no Kustomization',
        })),
    );
    return { count: manifests.length, failures };
  },
};
