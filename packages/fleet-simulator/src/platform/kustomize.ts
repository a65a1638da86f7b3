import { posix } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { mergePatch } from '../kubernetes/patchBody';
import { RESOURCE_KINDS } from '../kubernetes/resourceKinds';
import type { Manifest } from './PlatformTree';

const NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/**
 * The objects that a folder's kustomization.yaml lists, its bases and components included.
 *
 * Followed are `resources`, `components`, `namespace` and `patches` that merge: nothing else changes what the simulator looks at.
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
  const listed: unknown[] = [
    ...asList(root?.resources),
    ...asList(root?.components),
  ];
  const manifests = listed.flatMap(resource => {
    const path = posix.join(folder, String(resource));
    const text = files.get(path);
    return text === undefined
      ? buildKustomize(files, path, variables, [...seen, folder])
      : readDocuments(substitute(text, variables)).filter(isObject);
  });
  const read = (path: string) =>
    substitute(files.get(posix.join(folder, path)) ?? '', variables);
  return manifests
    .map(manifest => withPatches(manifest, asList(root?.patches), read))
    .map(manifest => withNamespace(manifest, root?.namespace));
}

function asList(value: unknown): any[] {
  return Array.isArray(value) ? value : [];
}

function withNamespace(manifest: Manifest, namespace: unknown): Manifest {
  const isClusterScoped = RESOURCE_KINDS.some(
    each => each.kind === manifest.kind && !each.namespaced,
  );
  return typeof namespace === 'string' && !isClusterScoped
    ? { ...manifest, metadata: { ...manifest.metadata, namespace } }
    : manifest;
}

// A patch without a target is for the object that it names itself.
function withPatches(
  manifest: Manifest,
  patches: any[],
  read: (path: string) => string,
): Manifest {
  return patches.reduce((result, { path, patch, target }) => {
    const text = typeof patch === 'string' ? patch : read(String(path));
    const [change] = readDocuments(text);
    const kind = target?.kind ?? change?.kind;
    const name = target?.name ?? change?.metadata?.name;
    const fits =
      !Array.isArray(change) &&
      kind === manifest.kind &&
      (name === undefined || name === manifest.metadata.name);
    if (!fits) {
      return result;
    }
    const { metadata, ...content } = change;
    const { name: _, ...rest } = metadata ?? {};
    return mergePatch(result, { ...content, metadata: rest });
  }, manifest as any);
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
