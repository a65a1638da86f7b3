import type {
  ParameterDefinition,
  PlatformSpec,
  RenderedFile,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { lockFile } from './lockFile';
import { renderPath } from './renderPath';
import { componentContext, specContext } from './renderContext';
import { TemplateEngine, TemplateSourceError } from './TemplateEngine';
import { TemplateFaultError } from './TemplateFault';
import type { TemplateFault } from './TemplateFault';
import type { LibraryFile } from './LibraryComponent';
import type { TemplateLibrary } from './TemplateLibrary';

/** @public */
export interface RenderPlatformOptions {
  library: TemplateLibrary;
  spec: PlatformSpec;
}

interface Source {
  file: LibraryFile;
  /** Path inside the library, for faults. */
  libraryPath: string;
  component?: string;
  context: Record<string, unknown>;
  /** Parameters of its component. */
  rows?: ParameterDefinition[];
}

/**
 * Renders the repository of a platform: a pure function of library and spec.
 *
 * Throws a {@link TemplateFaultError} with every fault at once; files are sorted by path.
 *
 * @public
 */
export function renderPlatform(options: RenderPlatformOptions): RenderedFile[] {
  const rendered = renderSources(options).map(({ file }) => file);
  return [...rendered, lockFile(options.spec, rendered)].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}

/** A rendered file and the library file that it was made from. */
export interface SourcedFile {
  file: RenderedFile;
  /** Path inside the library. */
  libraryPath: string;
  component?: string;
}

/** The same without the lock file, with the origin of each file. */
export function renderSources(options: RenderPlatformOptions): SourcedFile[] {
  const engine = new TemplateEngine();
  const faults: TemplateFault[] = [];
  const files = new Map<string, SourcedFile>();
  for (const source of sourcesOf(options)) {
    try {
      const path = renderPath(engine, source.file.path, source.context);
      if (path === undefined) {
        continue;
      }
      const other = files.get(path.toLowerCase());
      if (other) {
        faults.push({
          file: source.libraryPath,
          component: source.component,
          message: `${path} is written by ${
            other.component ?? 'the skeleton'
          } and by ${source.component ?? 'the skeleton'}`,
        });
        continue;
      }
      const content = source.file.path.endsWith('.njk')
        ? engine.render(source.file.content, source.context)
        : source.file.content;
      files.set(path.toLowerCase(), {
        libraryPath: source.libraryPath,
        component: source.component,
        file: {
          path,
          content,
          executable: source.file.executable || undefined,
        },
      });
    } catch (error) {
      if (!(error instanceof TemplateSourceError)) {
        throw error;
      }
      faults.push(
        ...error.faults.map(fault => ({
          file: source.libraryPath,
          component: source.component,
          ...fault,
        })),
      );
    }
  }
  if (faults.length > 0) {
    throw new TemplateFaultError(faults);
  }
  return [...files.values()];
}

function sourcesOf({ library, spec }: RenderPlatformOptions): Source[] {
  const context = { spec: specContext(spec) };
  const skeleton = library.skeleton.map(file => ({
    file,
    libraryPath: `skeleton/${file.path}`,
    context,
  }));
  const components = spec.components.flatMap(chosen => {
    const found = library.components.find(
      item => item.definition.name === chosen.name,
    );
    if (!found) {
      throw new TemplateFaultError([
        {
          file: `components/${chosen.name}/component.yaml`,
          message: 'is not in the library',
        },
      ]);
    }
    const component = {
      ...componentContext(chosen),
      crds: found.definition.crds,
    };
    const parameters = spec.options[chosen.name] ?? {};
    return found.files.map(file => ({
      file,
      libraryPath: `components/${chosen.name}/${file.path}`,
      component: chosen.name,
      context: { ...context, component, parameters },
      rows: found.definition.parameters,
    }));
  });
  return [...skeleton, ...components].flatMap(perPool).flatMap(perRow);
}

// A path that names `pool` stands for one file per node pool.
function perPool(source: Source): Source[] {
  if (!names('pool', source.file.path)) {
    return [source];
  }
  const { pools } = source.context.spec as { pools: unknown[] };
  return pools.map(pool => ({
    ...source,
    context: { ...source.context, pool },
  }));
}

// A path that names the `item` of a list parameter stands for one file per row.
function perRow(source: Source): Source[] {
  const list = (source.rows ?? []).find(
    definition =>
      definition.type === 'list' &&
      definition.item !== undefined &&
      names(definition.item, source.file.path),
  );
  if (list?.type !== 'list' || !list.item) {
    return [source];
  }
  const { item, name } = list;
  const parameters = source.context.parameters as Record<string, unknown[]>;
  return parameters[name].map(row => ({
    ...source,
    context: { ...source.context, [item]: row },
  }));
}

function names(variable: string, path: string): boolean {
  return new RegExp(`(\\$\\{\\{|\\{%)[^}]*\\b${variable}\\.`).test(path);
}
