import { RESOURCE_KINDS } from '../kubernetes/resourceKinds';
import type { Manifest } from './PlatformTree';

/** Ids as kustomize-controller writes them: `<namespace>_<name>_<group>_<Kind>`. */
export function inventoryOf(
  manifests: Manifest[],
): { id: string; v: string }[] {
  return manifests.map(({ apiVersion, kind, metadata }) => {
    const slash = apiVersion.lastIndexOf('/');
    const group = slash < 0 ? '' : apiVersion.slice(0, slash);
    const name = metadata.name.replaceAll(':', '__');
    return {
      id: `${metadata.namespace ?? ''}_${name}_${group}_${kind}`,
      v: apiVersion.slice(slash + 1),
    };
  });
}

/** Whether the simulator serves objects of this kind. */
export function isServed({ apiVersion, kind }: Manifest): boolean {
  return RESOURCE_KINDS.some(
    each =>
      each.kind === kind &&
      (each.group ? `${each.group}/${each.version}` : each.version) ===
        apiVersion,
  );
}
