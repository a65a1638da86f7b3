import { posix } from 'node:path';
import type { RepositoryTree, YamlObject } from './RepositoryTree';

/** One Flux Kustomization and the objects that it applies. */
export interface FluxKustomization {
  name: string;
  object: YamlObject;
  /** Folder that it applies. */
  path: string;
  dependsOn: string[];
  substitutes: boolean;
  /** Files that its folder reaches. */
  files: Set<string>;
}

/** What a kustomize folder reaches, and what it names in vain. */
export interface KustomizeFolder {
  files: Set<string>;
  missing: { file: string; line: number; entry: string }[];
}

/** Follows `resources` and the like from a folder. */
export function readKustomizeFolder(
  tree: RepositoryTree,
  folder: string,
  seen = new Set<string>(),
): KustomizeFolder {
  const result: KustomizeFolder = { files: new Set(), missing: [] };
  const file = `${folder}/kustomization.yaml`;
  if (seen.has(folder)) {
    return result;
  }
  seen.add(folder);
  const object = tree.yaml.find(item => item.file === file);
  if (!object) {
    result.missing.push({ file, line: 1, entry: file });
    return result;
  }
  result.files.add(file);
  const lists = ['resources', 'components', 'patches', 'configurations'];
  for (const key of lists) {
    const entries: unknown[] = object.value[key] ?? [];
    entries.forEach((entry, index) => {
      const name =
        typeof entry === 'string'
          ? entry
          : (entry as { path?: string } | null)?.path;
      if (!name || /^[a-z]+:\/\//.test(name)) {
        return;
      }
      const target = posix.normalize(`${folder}/${name}`);
      if (tree.files.has(target)) {
        result.files.add(target);
      } else if (tree.files.has(`${target}/kustomization.yaml`)) {
        const below = readKustomizeFolder(tree, target, seen);
        below.files.forEach(item => result.files.add(item));
        result.missing.push(...below.missing);
      } else {
        result.missing.push({
          file,
          line: object.lineOf([key, index]),
          entry: name,
        });
      }
    });
  }
  for (const key of ['configMapGenerator', 'secretGenerator']) {
    const generators: { files?: unknown[] }[] = object.value[key] ?? [];
    generators.forEach((generator, index) => {
      (generator.files ?? []).forEach((entry, at) => {
        // `name=path` or the path alone.
        const name = String(entry).split('=').at(-1)!;
        const target = posix.normalize(`${folder}/${name}`);
        if (tree.files.has(target)) {
          result.files.add(target);
        } else {
          result.missing.push({
            file,
            line: object.lineOf([key, index, 'files', at]),
            entry: name,
          });
        }
      });
    });
  }
  return result;
}

/** All Flux Kustomizations of the cluster. */
export function readFluxKustomizations(
  tree: RepositoryTree,
): FluxKustomization[] {
  return tree
    .ofKind('Kustomization', 'kustomize.toolkit.fluxcd.io')
    .map(object => {
      const { metadata, spec = {} } = object.value;
      const prefix = tree.spec.repository.path;
      const full = posix.normalize(String(spec.path ?? '.'));
      const path =
        prefix && full.startsWith(`${prefix}/`)
          ? full.slice(prefix.length + 1)
          : full;
      return {
        name: String(metadata?.name),
        object,
        path,
        dependsOn: (spec.dependsOn ?? []).map((item: { name: string }) =>
          String(item.name),
        ),
        substitutes: spec.postBuild !== undefined,
        files: readKustomizeFolder(tree, path).files,
      };
    });
}

/** Names of all Kustomizations that are ready before this one, itself not included. */
export function waitsFor(
  name: string,
  all: FluxKustomization[],
  seen = new Set<string>(),
): Set<string> {
  const own = all.find(item => item.name === name);
  for (const other of own?.dependsOn ?? []) {
    if (!seen.has(other)) {
      seen.add(other);
      waitsFor(other, all, seen);
    }
  }
  return seen;
}
