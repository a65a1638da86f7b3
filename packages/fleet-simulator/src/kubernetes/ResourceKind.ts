/** One resource that a cluster may serve. */
export interface ResourceKind {
  /** Empty for the core group. */
  group: string;
  version: string;
  plural: string;
  singular: string;
  kind: string;
  namespaced: boolean;
  shortNames?: string[];
  /** Served only where its CustomResourceDefinition is installed. */
  custom: boolean;
  /** Served by another server behind this one, which answers no watch. */
  aggregated: boolean;
  subresources: Subresource[];
  /** `apiVersion` that the objects are held in, where they are served in another one. */
  heldAs?: string;
}

/** What a kind has beside the object itself. */
export type Subresource = 'status' | 'scale';

interface KindOptions {
  custom?: boolean;
  aggregated?: boolean;
}

/** Kinds of one API version, one a line: plural, kind, scope, short names (`-`: none), subresources. */
export function kinds(
  groupVersion: string,
  lines: string,
  options: KindOptions = {},
): ResourceKind[] {
  const slash = groupVersion.lastIndexOf('/');
  return lines
    .trim()
    .split('\n')
    .map(line => {
      const [plural, kind, scope, short = '-', ...subresources] = line
        .trim()
        .split(/\s+/);
      return {
        group: slash < 0 ? '' : groupVersion.slice(0, slash),
        version: groupVersion.slice(slash + 1),
        plural,
        singular: kind.toLowerCase(),
        kind,
        namespaced: scope === 'namespaced',
        ...(short !== '-' && { shortNames: short.split(',') }),
        custom: options.custom ?? false,
        aggregated: options.aggregated ?? false,
        subresources: subresources as Subresource[],
      };
    });
}

/** The name of a CustomResourceDefinition, such as `nodepools.karpenter.sh`. */
export function crdName(kind: Pick<ResourceKind, 'plural' | 'group'>): string {
  return `${kind.plural}.${kind.group}`;
}

/** Value of `apiVersion` in answers of this kind. */
export function apiVersionOf({ group, version }: ResourceKind): string {
  return group ? `${group}/${version}` : version;
}

/** Value of `apiVersion` of the objects that are held of this kind. */
export function heldApiVersionOf(kind: ResourceKind): string {
  return kind.heldAs ?? apiVersionOf(kind);
}

/** How messages name it: `kustomizations.kustomize.toolkit.fluxcd.io`, `nodes`. */
export function qualifiedName(
  kind: Pick<ResourceKind, 'plural' | 'group'>,
): string {
  return kind.group ? `${kind.plural}.${kind.group}` : kind.plural;
}
