import { platformPresetSchema } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { PlatformPreset } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { z } from 'zod';
import { componentSchema } from './componentSchema';
import type { ComponentDefinition } from './componentSchema';
import { versionsSchema } from './librarySchema';
import type { VersionTable } from './librarySchema';
import { readYaml } from './readYaml';
import { TemplateFaultError } from './TemplateFault';
import type { TemplateFault } from './TemplateFault';

/** One file of the library. @public */
export interface LibraryFile {
  /** Relative to the template's folder, with forward slashes. */
  path: string;
  content: string;
  executable: boolean;
}

/** One building block with the files that it adds to a repository. @public */
export interface LibraryComponent {
  definition: ComponentDefinition;
  files: LibraryFile[];
}

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
  const presets = below('presets/', sorted).flatMap(file => {
    const preset = attempt(() =>
      readYaml(platformPresetSchema, `presets/${file.path}`, file.content),
    );
    return preset ? [preset] : [];
  });
  const names = new Set(
    sorted
      .filter(file => file.path.startsWith('components/'))
      .map(file => file.path.split('/')[1]),
  );
  const components = [...names].flatMap(name => {
    const component = attempt(() => readComponent(name, sorted));
    return component ? [component] : [];
  });
  faults.push(...checkReferences(components, versions));
  if (faults.length > 0 || !versions) {
    throw new TemplateFaultError(faults);
  }
  return {
    versions,
    components,
    skeleton: below('skeleton/', sorted),
    presets,
  };
}

function readOne<S extends z.ZodType>(
  schema: S,
  path: string,
  files: LibraryFile[],
): z.output<S> {
  const file = files.find(candidate => candidate.path === path);
  if (!file) {
    throw new TemplateFaultError([{ file: path, message: 'is missing' }]);
  }
  return readYaml(schema, path, file.content);
}

function readComponent(name: string, files: LibraryFile[]): LibraryComponent {
  const folder = `components/${name}/`;
  const path = `${folder}component.yaml`;
  const definition = readOne(componentSchema, path, files);
  if (definition.name !== name) {
    throw new TemplateFaultError([
      {
        file: path,
        line: 1,
        message: `name: is "${definition.name}" in a folder named "${name}"`,
      },
    ]);
  }
  return {
    definition,
    files: below(folder, files).filter(file => file.path !== 'component.yaml'),
  };
}

function below(folder: string, files: LibraryFile[]): LibraryFile[] {
  return files
    .filter(file => file.path.startsWith(folder))
    .map(file => ({ ...file, path: file.path.slice(folder.length) }));
}

function checkReferences(
  components: LibraryComponent[],
  versions: VersionTable | undefined,
): TemplateFault[] {
  const names = new Set(components.map(item => item.definition.name));
  return components.flatMap(({ definition }) => {
    const file = `components/${definition.name}/component.yaml`;
    const messages = [...definition.requires, ...definition.after]
      .filter(name => !names.has(name))
      .map(name => `no component is named "${name}"`);
    if (
      versions &&
      definition.version &&
      !Object.hasOwn(versions.pins, definition.version)
    ) {
      messages.push(`versions.yaml has no pin "${definition.version}"`);
    }
    return messages.map(message => ({ file, message }));
  });
}
