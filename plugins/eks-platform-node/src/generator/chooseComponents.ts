import type {
  ComponentSpec,
  PlatformSpec,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { LAYERS } from './componentSchema';
import type { ComponentDefinition } from './componentSchema';
import { specContext } from './renderContext';
import { TemplateEngine, TemplateSourceError } from './TemplateEngine';
import { TemplateFaultError } from './TemplateFault';
import type { TemplateLibrary } from './TemplateLibrary';

/** Gives the components that the spec asks for, each behind those that it waits for. */
export function chooseComponents(
  library: TemplateLibrary,
  spec: PlatformSpec,
): ComponentSpec[] {
  const engine = new TemplateEngine();
  const context = { spec: specContext(spec) };
  const chosen = library.components
    .map(item => item.definition)
    .filter(definition => isWanted(definition, engine, context));
  const names = new Set(chosen.map(item => item.name));
  for (const definition of chosen) {
    const missing = definition.requires.filter(name => !names.has(name));
    if (missing.length > 0) {
      throw faultOf(
        definition,
        `requires ${missing.join(', ')}, which is not part of this platform`,
      );
    }
  }
  return inOrder(chosen).map(definition => ({
    name: definition.name,
    version: definition.version
      ? library.versions.pins[definition.version]
      : '',
    layer: definition.layer,
    dependsOn: dependenciesOf(definition, names),
  }));
}

function isWanted(
  definition: ComponentDefinition,
  engine: TemplateEngine,
  context: Record<string, unknown>,
): boolean {
  if (!definition.when) {
    return true;
  }
  try {
    return Boolean(engine.evaluate(definition.when, context));
  } catch (error) {
    if (error instanceof TemplateSourceError) {
      throw faultOf(definition, `when: ${error.message}`);
    }
    throw error;
  }
}

function dependenciesOf(
  definition: ComponentDefinition,
  chosen: Set<string>,
): string[] {
  const names = [...definition.requires, ...definition.after];
  return [...new Set(names)].filter(name => chosen.has(name));
}

function inOrder(definitions: ComponentDefinition[]): ComponentDefinition[] {
  const names = new Set(definitions.map(item => item.name));
  const waiting = [...definitions].sort(
    (a, b) =>
      LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer) ||
      (a.name < b.name ? -1 : 1),
  );
  const placed = new Set<string>();
  const ordered: ComponentDefinition[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(definition =>
      dependenciesOf(definition, names).every(name => placed.has(name)),
    );
    if (next < 0) {
      throw faultOf(
        waiting[0],
        `waits for itself: ${waiting.map(item => item.name).join(', ')}`,
      );
    }
    const [definition] = waiting.splice(next, 1);
    placed.add(definition.name);
    ordered.push(definition);
  }
  return ordered;
}

function faultOf(definition: ComponentDefinition, message: string) {
  return new TemplateFaultError([
    {
      file: `components/${definition.name}/component.yaml`,
      component: definition.name,
      message,
    },
  ]);
}
