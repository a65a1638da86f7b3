import { posix } from 'node:path';
import { isScalar, isSeq, parseDocument } from 'yaml';
import type { FileTree } from './goldenTree';

/** The tree without the lines of its kustomization.yaml files that name files and folders that are gone. */
export function withoutDangling(tree: FileTree): FileTree {
  const paths = Object.keys(tree);
  const exists = (path: string) =>
    path in tree || paths.some(each => each.startsWith(`${path}/`));
  return Object.fromEntries(
    Object.entries(tree).map(([path, text]) => {
      if (posix.basename(path) !== 'kustomization.yaml') {
        return [path, text];
      }
      const document = parseDocument(text);
      const resources = document.get('resources');
      if (!isSeq(resources)) {
        return [path, text];
      }
      const before = resources.items.length;
      resources.items = resources.items.filter(
        item =>
          isScalar(item) &&
          (/^https?:/.test(String(item.value)) ||
            exists(posix.join(posix.dirname(path), String(item.value)))),
      );
      return resources.items.length === before
        ? [path, text]
        : [path, document.toString({ lineWidth: 0 })];
    }),
  );
}
