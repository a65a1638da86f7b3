import type { ParameterDefinition } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ComponentScope } from './ComponentScope';
import type { LibraryComponent } from './LibraryComponent';

/** Parameters of one component after the conditions of each were asked. */
export interface ShownParameters {
  values: Record<string, unknown>;
  /** Names of parameters that are not asked now; they have their defaults. */
  hidden: string[];
  /** Full paths of cells of lists that are not asked now. */
  hiddenFields: Set<string>;
}

/** Puts defaults where a parameter is not asked: an answer that nobody sees may not change anything. */
export function shownParameters(
  item: LibraryComponent,
  scope: ComponentScope,
  complete: Record<string, unknown>,
): ShownParameters {
  const { name, parameters } = item.definition;
  const values = { ...complete };
  const hidden: string[] = [];
  const hiddenFields = new Set<string>();
  parameters.forEach((definition, index) => {
    const key = ['parameters', index];
    if (!scope.holds(item, [...key, 'when'], definition.when, values)) {
      hidden.push(definition.name);
      values[definition.name] = defaultOf(definition);
      return;
    }
    const rows = values[definition.name];
    if (definition.type === 'list' && Array.isArray(rows)) {
      values[definition.name] = rows.map((row, place) =>
        definition.items.reduce((cells, column, at) => {
          const isShown =
            typeof cells !== 'object' ||
            cells === null ||
            scope.holds(
              item,
              [...key, 'items', at, 'when'],
              column.when,
              values,
              { [definition.item ?? 'item']: cells },
            );
          if (isShown) {
            return cells;
          }
          hiddenFields.add(
            `components.${name}.parameters.${definition.name}.${place}.${column.name}`,
          );
          return { ...cells, [column.name]: defaultOf(column) };
        }, row),
      );
    }
  });
  return { values, hidden, hiddenFields };
}

function defaultOf(definition: ParameterDefinition): unknown {
  return definition.default ?? (definition.type === 'list' ? [] : null);
}
