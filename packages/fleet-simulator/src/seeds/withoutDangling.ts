import { posix } from 'node:path';
import { isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Document, YAMLSeq } from 'yaml';
import type { FileTree } from './goldenTree';

/** The tree without the lines that name what is gone: files, folders, and Kustomizations that others depend on. */
export function withoutDangling(tree: FileTree): FileTree {
  const paths = Object.keys(tree);
  const exists = (path: string) =>
    path in tree || paths.some(each => each.startsWith(`${path}/`));
  const names = kustomizationNames(tree);
  return Object.fromEntries(
    Object.entries(tree).map(([path, text]) => {
      if (!isManifest(path)) {
        return [path, text];
      }
      const documents = parseAllDocuments(text) as Document[];
      const folder = posix.dirname(path);
      const changed = documents.map(document =>
        isFluxKustomization(document)
          ? keep(document, ['spec', 'dependsOn'], each =>
              isMap(each) ? names.has(String(each.get('name'))) : true,
            )
          : posix.basename(path) === 'kustomization.yaml' &&
            keep(document, ['resources'], each =>
              isScalar(each)
                ? /^https?:/.test(String(each.value)) ||
                  exists(posix.join(folder, String(each.value)))
                : true,
            ),
      );
      return changed.some(Boolean)
        ? [
            path,
            documents.map(each => each.toString({ lineWidth: 0 })).join(''),
          ]
        : [path, text];
    }),
  );
}

function isManifest(path: string): boolean {
  return /(^|\/)kube\/.*\.ya?ml$/.test(path);
}

function isFluxKustomization(document: Document): boolean {
  return (
    isMap(document.contents) &&
    String(document.get('apiVersion')).startsWith('kustomize.toolkit.fluxcd.io')
  );
}

function kustomizationNames(tree: FileTree): Set<string> {
  const documents = Object.entries(tree)
    .filter(([path]) => isManifest(path))
    .flatMap(([, text]) => parseAllDocuments(text) as Document[]);
  return new Set(
    documents
      .filter(isFluxKustomization)
      .map(each => String(each.getIn(['metadata', 'name']))),
  );
}

/** Keeps some items of a list; tells whether any went. */
function keep(
  document: Document,
  path: string[],
  isKept: (item: unknown) => boolean,
): boolean {
  const list = isMap(document.contents) && document.getIn(path);
  if (!isSeq(list)) {
    return false;
  }
  const kept = (list as YAMLSeq).items.filter(isKept);
  const changed = kept.length !== list.items.length;
  if (changed && kept.length === 0) {
    document.deleteIn(path);
  }
  list.items = kept;
  return changed;
}
