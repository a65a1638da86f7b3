import type {
  ComponentSpec,
  PlatformSpec,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { LAYERS } from './componentSchema';
import type { ComponentScope } from './ComponentScope';
import { faultAt } from './ComponentScope';
import type { LibraryComponent } from './LibraryComponent';
import type { TemplateLibrary } from './TemplateLibrary';

/** The chosen components as the repository is written from them, each behind those that it waits for. */
export function componentSpecs(options: {
  library: TemplateLibrary;
  chosen: Set<string>;
  options: PlatformSpec['options'];
  scope: ComponentScope;
  /** Components whose parameters have no fault; of others nothing is computed. */
  valid: Set<string>;
}): ComponentSpec[] {
  const { library, chosen, scope, valid } = options;
  const items = library.components.filter(item =>
    chosen.has(item.definition.name),
  );
  refuseSameKeys(items);
  return inOrder(items).map(({ item, dependsOn }) => {
    const { definition } = item;
    const parameters = options.options[definition.name] ?? {};
    const isValid = valid.has(definition.name);
    const wanted =
      (list: string) =>
      ({ when }: { when?: string }, index: number) =>
        scope.holds(item, [list, index, 'when'], when, parameters);
    return {
      name: definition.name,
      title: definition.title,
      description: definition.description,
      version: definition.version
        ? library.versions.pins[definition.version]
        : '',
      layer: definition.layer,
      namespace: definition.namespace,
      dependsOn,
      flux: hasFlux(item),
      partOf: definition.partOf,
      fargate: definition.fargate,
      runtimeInfo: definition.runtimeInfo
        .filter(wanted('runtimeInfo'))
        .map(({ key, output, type, example }) => ({
          key,
          output: output ?? key,
          type,
          example: String(example),
        })),
      identities: definition.identities
        .filter(wanted('identities'))
        .map(({ namespace, serviceAccount }) => ({
          namespace,
          serviceAccount,
        })),
      links: isValid
        ? definition.links
            .map((link, index) => ({ ...link, index }))
            .filter(({ when, index }) => wanted('links')({ when }, index))
            .map(({ title, url, icon, index }) => ({
              title,
              url: scope.text(item, ['links', index, 'url'], url, parameters),
              icon,
            }))
        : [],
      tfvars: isValid
        ? definition.tfvars
            .map((entry, index) => ({ ...entry, index }))
            .filter(({ when, index }) => wanted('tfvars')({ when }, index))
            .map(({ name, value, comment, index }) => ({
              name,
              value: scope.value(
                item,
                ['tfvars', index, 'value'],
                value,
                parameters,
              ),
              comment,
            }))
        : [],
      docs: definition.docs
        .filter(wanted('docs'))
        .map(({ file, title }) => ({ file, title })),
      costItems: isValid
        ? definition.costItems.map(({ title, hourlyUsd }, index) => ({
            title: scope.text(
              item,
              ['costItems', index, 'title'],
              title,
              parameters,
            ),
            hourlyUsd: scope.number(
              item,
              ['costItems', index, 'hourlyUsd'],
              hourlyUsd,
              parameters,
            ),
          }))
        : [],
      notCounted: definition.notCounted,
    };
  });
}

/** Whether the component has a Flux Kustomization of its own: a file `…/flux/<name>.yaml`. */
export function hasFlux({ definition, files }: LibraryComponent): boolean {
  return files.some(file =>
    file.path.replace(/\.njk$/, '').endsWith(`/flux/${definition.name}.yaml`),
  );
}

// Two components that hand over the same key would overwrite each other in silence.
function refuseSameKeys(items: LibraryComponent[]) {
  const owners = new Map<string, string>();
  for (const item of items) {
    item.definition.runtimeInfo.forEach(({ key }, index) => {
      const other = owners.get(key);
      if (other !== undefined) {
        throw faultAt(
          item,
          ['runtimeInfo', index, 'key'],
          `${key} is handed over by ${other} already`,
        );
      }
      owners.set(key, item.definition.name);
    });
  }
}

interface Placed {
  item: LibraryComponent;
  dependsOn: string[];
}

function inOrder(items: LibraryComponent[]): Placed[] {
  const byName = new Map(items.map(item => [item.definition.name, item]));
  const waiting = items
    .map((item): Placed => ({ item, dependsOn: dependenciesOf(item, byName) }))
    .sort(
      (a, b) =>
        LAYERS.indexOf(a.item.definition.layer) -
          LAYERS.indexOf(b.item.definition.layer) ||
        (a.item.definition.name < b.item.definition.name ? -1 : 1),
    );
  const placed = new Set<string>();
  const ordered: Placed[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ dependsOn }) =>
      dependsOn.every(name => placed.has(name)),
    );
    if (next < 0) {
      throw faultAt(
        waiting[0].item,
        ['requires'],
        `waits for itself: ${waiting
          .map(({ item }) => item.definition.name)
          .join(', ')}`,
      );
    }
    const [found] = waiting.splice(next, 1);
    placed.add(found.item.definition.name);
    ordered.push(found);
  }
  return ordered;
}

/** Kustomizations that a component, and what it applies for others, wait for. */
function dependenciesOf(
  item: LibraryComponent,
  byName: Map<string, LibraryComponent>,
): string[] {
  const { name } = item.definition;
  const parts = [...byName.values()].filter(
    other => other.definition.partOf === name,
  );
  const waits = [item, ...parts].flatMap(({ definition }) => [
    ...definition.requires,
    ...definition.after,
  ]);
  const kustomizations = waits.flatMap(other => {
    const found = byName.get(other);
    if (!found) {
      return [];
    }
    return hasFlux(found) ? [other] : found.definition.partOf ?? [];
  });
  return [...new Set(kustomizations)].filter(
    other => other !== name && other !== item.definition.partOf,
  );
}
