import { findTags } from '../TemplateTag';
import type { TemplateFault } from '../TemplateFault';
import type { LibraryComponent } from '../LibraryComponent';
import type { TemplateLibrary } from '../TemplateLibrary';

/** Names that lead nowhere: components that templates ask for in vain, parameters that change nothing. */
export function checkUse(library: TemplateLibrary): TemplateFault[] {
  return [
    ...unknownOptions(library),
    ...library.components.flatMap(item => unusedParameters(item, library)),
  ];
}

const OPTION = /spec\.options(?:\.([A-Za-z_]\w*)|\[\s*["']([^"']+)["']\s*\])/g;

function unknownOptions(library: TemplateLibrary): TemplateFault[] {
  const names = new Set(library.components.map(item => item.definition.name));
  return sourcesOf(library).flatMap(({ path, content, component }) =>
    content.split('\n').flatMap((text, index) =>
      [...text.matchAll(OPTION)]
        .map(match => match[1] ?? match[2])
        .filter(name => !names.has(name))
        .map(name => ({
          file: path,
          line: index + 1,
          component,
          message: `no component is named "${name}"`,
        })),
    ),
  );
}

/** A parameter that nothing reads is a field that changes nothing. */
function unusedParameters(
  { definition, lineOf, files }: LibraryComponent,
  library: TemplateLibrary,
): TemplateFault[] {
  const { name, parameters } = definition;
  const own = [
    ...files.flatMap(file => [file.path, file.content]),
    ...expressionsOf(definition),
  ].join('\n');
  const everywhere = sourcesOf(library)
    .map(item => item.content)
    .join('\n');
  return parameters.flatMap((parameter, index) => {
    const inside = new RegExp(`\\bparameters\\.${parameter.name}\\b`);
    const outside = new RegExp(
      `options(\\.${name}|\\[["']${name}["']\\])\\.${parameter.name}\\b`,
    );
    return inside.test(own) || outside.test(everywhere)
      ? []
      : [
          {
            file: `components/${name}/component.yaml`,
            line: lineOf(['parameters', index, 'name']),
            component: name,
            message: `nothing reads the parameter ${parameter.name}`,
          },
        ];
  });
}

/** What a component.yaml says in expressions that reach the repository. */
function expressionsOf(definition: LibraryComponent['definition']): string[] {
  return [
    ...definition.tfvars.map(item => item.value),
    ...definition.links.map(item => item.url),
    ...definition.parameters.flatMap(item =>
      item.type === 'list' && item.item ? [`parameters.${item.name}`] : [],
    ),
  ];
}

function sourcesOf(library: TemplateLibrary) {
  return [
    ...library.skeleton.map(file => ({
      path: `skeleton/${file.path}`,
      content: tagsOf(file.path, file.content),
      component: undefined as string | undefined,
    })),
    ...library.components.flatMap(({ definition: { name }, files, source }) => [
      {
        path: `components/${name}/component.yaml`,
        content: source,
        component: name,
      },
      ...files.map(file => ({
        path: `components/${name}/${file.path}`,
        content: tagsOf(file.path, file.content),
        component: name,
      })),
    ]),
  ];
}

/** Keeps the lines; text outside of tags is nothing that the engine reads. */
function tagsOf(path: string, content: string): string {
  if (!path.endsWith('.njk')) {
    return '';
  }
  const lines: string[] = content.split('\n').map(() => '');
  for (const { code, line } of findTags(content)) {
    code.split('\n').forEach((text, index) => {
      lines[line - 1 + index] += ` ${text}`;
    });
  }
  return lines.join('\n');
}
