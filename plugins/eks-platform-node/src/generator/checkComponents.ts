import type { VersionTable } from './librarySchema';
import type { TemplateFault } from './TemplateFault';
import type { LibraryComponent } from './LibraryComponent';

/** What component.yaml files say about one another and about `versions.yaml`. */
export function checkComponents(
  components: LibraryComponent[],
  versions: VersionTable | undefined,
): TemplateFault[] {
  const names = new Set(components.map(item => item.definition.name));
  return components.flatMap(({ definition, lineOf, files }) => {
    const faults: TemplateFault[] = [];
    const fault = (path: PropertyKey[], message: string) =>
      faults.push({
        file: `components/${definition.name}/component.yaml`,
        line: lineOf(path),
        component: definition.name,
        message,
      });
    for (const key of ['requires', 'after'] as const) {
      definition[key].forEach((name, index) => {
        if (!names.has(name)) {
          fault([key, index], `no component is named "${name}"`);
        }
      });
    }
    const { partOf, version, parameters, refuses, docs } = definition;
    if (partOf !== undefined && !names.has(partOf)) {
      fault(['partOf'], `no component is named "${partOf}"`);
    }
    if (version && versions && !Object.hasOwn(versions.pins, version)) {
      fault(['version'], `versions.yaml has no pin "${version}"`);
    }
    if (parameters.length > 0 && !definition.ask) {
      fault(
        ['parameters'],
        'nobody asks for them: add `ask` (with `choice: false` when the user does not choose the component)',
      );
    }
    const parameterNames = parameters.map(parameter => parameter.name);
    parameterNames.forEach((name, index) => {
      if (parameterNames.indexOf(name) < index) {
        fault(['parameters', index, 'name'], `"${name}" is there twice`);
      }
    });
    refuses.forEach(({ field }, index) => {
      if (
        field !== undefined &&
        !parameterNames.includes(field.split('.')[0])
      ) {
        fault(['refuses', index, 'field'], `no parameter is named "${field}"`);
      }
    });
    docs.forEach(({ file }, index) => {
      if (!files.some(item => item.path.replace(/\.njk$/, '') === file)) {
        fault(
          ['docs', index, 'file'],
          `${file} is not in the component's folder`,
        );
      }
    });
    return faults;
  });
}
