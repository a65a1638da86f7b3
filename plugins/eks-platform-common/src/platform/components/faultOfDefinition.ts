import { faultOfValue } from './faultOfValue';
import type { ParameterDefinition } from './parameterDefinition';

/** What is wrong with a parameter's definition: the component's author reads it, not the user of the form. */
export function faultOfDefinition(
  definition: ParameterDefinition,
): { path: (string | number)[]; message: string }[] {
  const faults: { path: (string | number)[]; message: string }[] = [];
  const fault = (key: string, message: string) =>
    faults.push({ path: [key], message });
  if (definition.default === undefined && !definition.required) {
    fault('name', 'has no default: give one, or say `required: true`');
  }
  if (definition.type === 'string' && definition.pattern !== undefined) {
    if (!definition.patternHint) {
      fault(
        'pattern',
        'needs a patternHint, so that a refusal says what to write',
      );
    }
    try {
      RegExp(definition.pattern, 'u');
    } catch {
      fault('pattern', 'is not a regular expression');
      return faults;
    }
  }
  if ('minimum' in definition || 'maximum' in definition) {
    const { minimum = -Infinity, maximum = Infinity } = definition;
    if (minimum > maximum) {
      fault('minimum', `${minimum} is above the maximum ${maximum}`);
    }
  }
  if (definition.type === 'choice') {
    const values = definition.choices.map(choice => choice.value);
    const twice = values.find((value, index) => values.indexOf(value) < index);
    if (twice !== undefined) {
      fault('choices', `has ${twice} twice`);
    }
  }
  if (definition.type === 'list') {
    const names = definition.items.map(item => item.name);
    const twice = names.find((name, index) => names.indexOf(name) < index);
    if (twice !== undefined) {
      fault('items', `has ${twice} twice`);
    }
    if (definition.unique && !names.includes(definition.unique)) {
      fault('unique', `no item is named ${definition.unique}`);
    }
    if (definition.minItems > definition.maxItems) {
      fault(
        'minItems',
        `${definition.minItems} is above the most of ${definition.maxItems}`,
      );
    }
  }
  if (definition.default !== undefined && faults.length === 0) {
    const wrong = faultOfValue(definition, definition.default, 'default');
    faults.push(
      ...wrong.map(({ field, message }) => ({
        path: field
          .split('.')
          .map(part => (/^\d+$/.test(part) ? Number(part) : part)),
        message,
      })),
    );
  }
  if (definition.example !== undefined && faults.length === 0) {
    faults.push(
      ...faultOfValue(definition, definition.example, 'example').map(
        ({ message }) => ({ path: ['example'], message }),
      ),
    );
  }
  return faults;
}
