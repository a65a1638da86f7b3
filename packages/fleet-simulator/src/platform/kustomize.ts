import { posix } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Manifest } from './PlatformTree';

const NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/**
 * The objects that a folder's kustomization.yaml lists, its bases included.
 *
 * Only `resources` and `namespace` are followed: nothing else changes what the simulator looks at.
 */
export function buildKustomize(
  files: ReadonlyMap<string, string>,
  folder: string,
  variables: Record<string, string>,
  seen: string[] = [],
): Manifest[] {
  const name = NAMES.find(each => files.has(posix.join(folder, each)));
  if (!name || seen.includes(folder)) {
    return [];
  }
  const [root] = readDocuments(files.get(posix.join(folder, name))!);
  const resources: string[] = (root as any)?.resources ?? [];
  return resources.flatMap(resource => {
    const path = posix.join(folder, String(resource));
    const text = files.get(path);
    return text === undefined
      ? buildKustomize(files, path, variables, [...seen, folder])
      : readDocuments(substitute(text, variables)).filter(isObject);
  });
}

/** All documents of a YAML text that can be read; a broken one is left out. */
export function readDocuments(text: string): any[] {
  return parseAllDocuments(text)
    .filter(document => 'errors' in document && document.errors.length === 0)
    .map(document => document.toJS({ maxAliasCount: 20 }))
    .filter(value => typeof value === 'object' && value !== null);
}

function isObject(value: any): value is Manifest {
  return (
    typeof value.apiVersion === 'string' &&
    typeof value.kind === 'string' &&
    typeof value.metadata?.name === 'string'
  );
}

// Flux's postBuild: `${name}` and `${name:=default}`.
function substitute(text: string, variables: Record<string, string>): string {
  return text.replace(
    /\$\{(\w+)(?::=([^}]*))?\}/g,
    (whole, name, fallback) => variables[name] ?? fallback ?? whole,
  );
}
