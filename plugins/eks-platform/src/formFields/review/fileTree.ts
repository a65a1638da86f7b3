/** A folder or file of the preview; folders come first, names in order. */
export interface TreeNode {
  /** Path from the root; of a folder without slash at the end. */
  path: string;
  /** Last part; folders with a single folder inside are joined: `clusters/checkout`. */
  name: string;
  children?: TreeNode[];
  /** Number of files inside; 1 for a file. */
  files: number;
}

interface Folder {
  folders: Map<string, Folder>;
  files: string[];
}

/** Builds the tree of a list of paths. */
export function buildFileTree(paths: readonly string[]): TreeNode[] {
  const root: Folder = { folders: new Map(), files: [] };
  for (const path of paths) {
    const parts = path.split('/');
    const file = parts.pop() ?? path;
    let folder = root;
    for (const part of parts) {
      const next = folder.folders.get(part) ?? {
        folders: new Map(),
        files: [],
      };
      folder.folders.set(part, next);
      folder = next;
    }
    folder.files.push(file);
  }
  return toNodes(root, '');
}

function toNodes(folder: Folder, prefix: string): TreeNode[] {
  const folders = [...folder.folders]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, child]): TreeNode => {
      let [path, label, inner] = [`${prefix}${name}`, name, child];
      while (inner.files.length === 0 && inner.folders.size === 1) {
        const [[nextName, next]] = inner.folders;
        path = `${path}/${nextName}`;
        label = `${label}/${nextName}`;
        inner = next;
      }
      const children = toNodes(inner, `${path}/`);
      return {
        path,
        name: label,
        children,
        files: children.reduce((sum, node) => sum + node.files, 0),
      };
    });
  const files = [...folder.files]
    .sort((a, b) => a.localeCompare(b))
    .map(name => ({ path: `${prefix}${name}`, name, files: 1 }));
  return [...folders, ...files];
}

/** A row of the tree as it is drawn: only what lies in open folders. */
export interface TreeRow {
  node: TreeNode;
  level: number;
  parent?: string;
}

export function listTreeRows(
  nodes: readonly TreeNode[],
  isOpen: (path: string) => boolean,
  level = 1,
  parent?: string,
): TreeRow[] {
  return nodes.flatMap(node => [
    { node, level, parent },
    ...(node.children && isOpen(node.path)
      ? listTreeRows(node.children, isOpen, level + 1, node.path)
      : []),
  ]);
}

/** Folders above a path, from the root down. */
export function listAncestors(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
