import { crdOf } from './apiVersionsCheck';
import { readFluxKustomizations, waitsFor } from './fluxKustomizations';
import type { FluxKustomization } from './fluxKustomizations';
import type { Failure } from './failure';
import type { RepositoryCheck } from './repositoryCheck';
import type { RepositoryTree } from './RepositoryTree';

/** Definitions that are there before Flux applies anything: Flux' own, and those of EKS add-ons. */
const THERE_FROM_THE_START =
  /\.(toolkit\.fluxcd\.io|fluxcd\.controlplane\.io|snapshot\.storage\.k8s\.io)$/;

/** `dependsOn` names exist and end somewhere, and no object comes before its definition. */
export const fluxOrderCheck: RepositoryCheck = {
  id: 'flux-order',
  title: 'Flux order has no gap, no circle, and definitions before objects',
  run(tree) {
    const all = readFluxKustomizations(tree);
    const names = new Set(all.map(item => item.name));
    const failures: Failure[] = [];
    for (const item of all) {
      item.dependsOn.forEach((name, index) => {
        if (!names.has(name)) {
          failures.push({
            file: item.object.file,
            line: item.object.lineOf(['spec', 'dependsOn', index]),
            message: `${item.name} waits for ${name}, which does not exist`,
          });
        }
      });
      if (waitsFor(item.name, all).has(item.name)) {
        failures.push({
          file: item.object.file,
          line: item.object.lineOf(['spec', 'dependsOn']),
          message: `${item.name} waits for itself`,
        });
      }
    }
    const counted = checkDefinitions(tree, all, failures);
    return { count: all.length + counted, failures };
  },
};

function checkDefinitions(
  tree: RepositoryTree,
  all: FluxKustomization[],
  failures: Failure[],
): number {
  const chosen = new Set(tree.spec.components.map(item => item.name));
  const bringers = new Map<string, string>(
    tree.library.components
      .filter(item => chosen.has(item.definition.name))
      .flatMap(({ definition }) =>
        definition.crds.map((crd): [string, string] => [crd, definition.name]),
      ),
  );
  let counted = 0;
  for (const kustomization of all) {
    const before = waitsFor(kustomization.name, all);
    for (const object of tree.manifests) {
      const crd = crdOf(object);
      if (
        !crd ||
        !kustomization.files.has(object.file) ||
        THERE_FROM_THE_START.test(crd)
      ) {
        continue;
      }
      counted += 1;
      const bringer = bringers.get(crd);
      if (!bringer || !before.has(bringer)) {
        failures.push({
          file: object.file,
          line: object.lineOf(['kind']),
          component: kustomization.name,
          message: bringer
            ? `${object.value.kind} needs ${bringer}, but ${kustomization.name} does not wait for it`
            : `no component brings ${crd}`,
        });
      }
    }
  }
  return counted;
}
