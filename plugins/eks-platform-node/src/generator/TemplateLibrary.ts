import {
  faultsOfValues,
  platformPresetSchema,
  unknownNames,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { PlatformPreset } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { z } from 'zod';
import { componentSchema } from './componentSchema';
import { versionsSchema } from './librarySchema';
import type { VersionTable } from './librarySchema';
import { checkComponents } from './checkComponents';
import type { LibraryComponent, LibraryFile } from './LibraryComponent';
import { readYaml, readYamlPlaces } from './readYaml';
import { TemplateFaultError } from './TemplateFault';
import type { TemplateFault } from './TemplateFault';

/** What the platform team publishes beside `template.yaml`, read and checked. @public */
export interface TemplateLibrary {
  versions: VersionTable;
  skeleton: LibraryFile[];
  components: LibraryComponent[];
  presets: PlatformPreset[];
}

/** Sorts the files of a template's folder into a library. @public */
export function parseTemplateLibrary(files: LibraryFile[]): TemplateLibrary {
  const faults: TemplateFault[] = [];
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (error instanceof TemplateFaultError) {
        faults.push(...error.faults);
        return undefined;
      }
      throw error;
    }
  };

  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const versions = attempt(() =>
    readOne(versionsSchema, 'versions.yaml', sorted),
  );
  const names = new Set(
    sorted
      .filter(file => file.path.startsWith('components/'))
      .map(file => file.path.split('/')[1]),
  );
  const components = [...names].flatMap(name => {
    const component = attempt(() => readComponent(name, sorted));
    return component ? [component] : [];
  });
  faults.push(...checkComponents(components, versions));
  const presets = below('presets/', sorted).flatMap(file => {
    const preset = attempt(() => readPreset(file, components));
    return preset ? [preset] : [];
  });
  if (faults.length > 0 || !versions) {
    throw new TemplateFaultError(faults);
  }
  return {
    versions,
    components,
    skeleton: below('skeleton/', sorted),
    presets: presets.sort((a, b) => a.order - b.order),
  };
}

/** Files of a component that are for the readers of the library. */
const OF_THE_LIBRARY = /^(component\.yaml$|README\.md$|test\/)/;

function readOne<S extends z.ZodType>(
  schema: S,
  path: string,
  files: LibraryFile[],
): z.output<S> {
  return readYaml(schema, path, findFile(path, files).content);
}

function findFile(path: string, files: LibraryFile[]): LibraryFile {
  const file = files.find(candidate => candidate.path === path);
  if (!file) {
    throw new TemplateFaultError([{ file: path, message: 'is missing' }]);
  }
  return file;
}

/** A preset may only answer what a component asks. */
function readPreset(
  file: LibraryFile,
  components: LibraryComponent[],
): PlatformPreset {
  const path = `presets/${file.path}`;
  const { data: preset, lineOf } = readYamlPlaces(
    platformPresetSchema,
    path,
    file.content,
  );
  const answers = preset.answers.components ?? {};
  const asked = components.filter(
    ({ definition }) => definition.ask || definition.parameters.length > 0,
  );
  const names = asked.map(item => item.definition.name);
  const wrong = [
    ...unknownNames(
      names,
      answers,
      'answers.components',
      'The library',
      'component',
    ),
    ...asked.flatMap(({ definition: { name, parameters } }) =>
      Object.hasOwn(answers, name)
        ? faultsOfValues(
            parameters.filter(item =>
              Object.hasOwn(answers[name].parameters ?? {}, item.name),
            ),
            answers[name].parameters ?? {},
            `answers.components.${name}.parameters`,
            name,
          )
        : [],
    ),
  ];
  if (wrong.length > 0) {
    throw new TemplateFaultError(
      wrong.map(({ field, message }) => ({
        file: path,
        line: lineOf(field.split('.')),
        message: `${field}: ${message}`,
      })),
    );
  }
  return preset;
}

function readComponent(name: string, files: LibraryFile[]): LibraryComponent {
  const folder = `components/${name}/`;
  const path = `${folder}component.yaml`;
  const file = findFile(path, files);
  const { data: definition, lineOf } = readYamlPlaces(
    componentSchema,
    path,
    file.content,
  );
  if (definition.name !== name) {
    throw new TemplateFaultError([
      {
        file: path,
        line: lineOf(['name']),
        message: `name: is "${definition.name}" in a folder named "${name}"`,
      },
    ]);
  }
  return {
    definition,
    source: file.content,
    lineOf,
    files: below(folder, files).filter(item => !OF_THE_LIBRARY.test(item.path)),
  };
}

function below(folder: string, files: LibraryFile[]): LibraryFile[] {
  return files
    .filter(file => file.path.startsWith(folder))
    .map(file => ({ ...file, path: file.path.slice(folder.length) }));
}
