import type {
  ComponentAnswer,
  ComponentFacts,
  CompleteComponentAnswer,
} from './componentFacts';
import type { ParameterDefinition } from './parameterDefinition';

/** Fills what the user left open: from the preset, else from the component's own defaults. */
export function completeComponents(options: {
  components: ComponentFacts[];
  given: Record<string, ComponentAnswer> | undefined;
  preset: Record<string, ComponentAnswer> | undefined;
}): Record<string, CompleteComponentAnswer> {
  const { components, given = {}, preset = {} } = options;
  return Object.fromEntries(
    components
      .filter(item => item.ask || item.parameters.length > 0)
      .map(component => {
        const own = answerOf(given, component.name);
        const usual = answerOf(preset, component.name);
        return [
          component.name,
          {
            enabled:
              component.ask?.choice === false || !component.ask
                ? true
                : own.enabled ?? usual.enabled ?? component.ask.default,
            parameters: completeParameters(component.parameters, {
              ...usual.parameters,
              ...withoutGaps(own.parameters ?? {}),
            }),
          },
        ];
      }),
  );
}

/** Values by name, defaults where there is none; null where nothing is known. */
export function completeParameters(
  definitions: ParameterDefinition[],
  values: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    definitions.map(definition => {
      const value = Object.hasOwn(values, definition.name)
        ? values[definition.name]
        : undefined;
      if (definition.type === 'list') {
        const rows = value ?? definition.default ?? [];
        return [
          definition.name,
          Array.isArray(rows)
            ? rows.map(row => completeRow(definition.items, row))
            : rows,
        ];
      }
      return [definition.name, value ?? definition.default ?? null];
    }),
  );
}

function completeRow(definitions: ParameterDefinition[], row: unknown) {
  return typeof row === 'object' && row !== null && !Array.isArray(row)
    ? // A column that nobody declared stays, so that the check can name it.
      {
        ...row,
        ...completeParameters(definitions, row as Record<string, unknown>),
      }
    : row;
}

// A field that was emptied asks for the default, like one that was never filled.
function withoutGaps(values: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && value !== null,
    ),
  );
}

function answerOf(
  answers: Record<string, ComponentAnswer>,
  name: string,
): ComponentAnswer {
  return Object.hasOwn(answers, name) ? answers[name] : {};
}
