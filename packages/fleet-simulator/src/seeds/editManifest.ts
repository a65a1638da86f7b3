import { isMap, parseAllDocuments } from 'yaml';
import type { Document } from 'yaml';
import type { FileTree } from './goldenTree';

/** Names a manifest, wherever its file lies. */
export interface ManifestName {
  kind: string;
  name: string;
}

/** Edits a manifest in its file; comments and order stay. Fails when the tree holds none of this name. */
export function editManifest(
  tree: FileTree,
  wanted: ManifestName,
  edit: (manifest: Document) => void,
): FileTree {
  for (const [path, text] of Object.entries(tree)) {
    if (!mayHold(path, text, wanted)) {
      continue;
    }
    const documents = readAll(text);
    const manifest = documents.find(each => isNamed(each, wanted));
    if (manifest) {
      edit(manifest);
      return { ...tree, [path]: writeAll(documents) };
    }
  }
  throw new Error(
    `A seed edits ${wanted.kind} ${wanted.name}, which the golden tree does not hold`,
  );
}

/** Path of the file that holds a manifest. */
export function pathOfManifest(
  tree: FileTree,
  wanted: ManifestName,
): string | undefined {
  return Object.keys(tree).find(
    path =>
      mayHold(path, tree[path], wanted) &&
      readAll(tree[path]).some(each => isNamed(each, wanted)),
  );
}

/** The tree without some manifests; a file that holds nothing else goes with them. */
export function withoutManifests(
  tree: FileTree,
  unwanted: ManifestName[],
): FileTree {
  const kept = Object.entries(tree).flatMap(([path, text]) => {
    if (!unwanted.some(each => mayHold(path, text, each))) {
      return [[path, text]];
    }
    const all = readAll(text);
    const rest = all.filter(each => !unwanted.some(one => isNamed(each, one)));
    if (rest.length === all.length) {
      return [[path, text]];
    }
    return rest.length > 0 ? [[path, writeAll(rest)]] : [];
  });
  return Object.fromEntries(kept);
}

function mayHold(path: string, text: string, { kind, name }: ManifestName) {
  return (
    path.startsWith('kube/') &&
    /\.ya?ml$/.test(path) &&
    text.includes(kind) &&
    text.includes(name)
  );
}

function readAll(text: string): Document[] {
  const documents = parseAllDocuments(text);
  return documents.filter(each => isMap(each.contents)) as Document[];
}

function writeAll(documents: Document[]): string {
  return documents.map(each => each.toString({ lineWidth: 0 })).join('');
}

function isNamed(document: Document, { kind, name }: ManifestName): boolean {
  return (
    document.get('kind') === kind &&
    document.getIn(['metadata', 'name']) === name
  );
}
