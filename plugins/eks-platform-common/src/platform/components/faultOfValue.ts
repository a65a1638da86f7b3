import type {
  ListParameter,
  ParameterDefinition,
  ScalarParameter,
} from './parameterDefinition';

/** A value that its definition refuses. */
export interface ValueFault {
  /** Path of the answer. */
  field: string;
  message: string;
}

/** Checks one answer against its definition; rows and columns of lists are named. */
export function faultOfValue(
  definition: ParameterDefinition,
  value: unknown,
  field: string,
): ValueFault[] {
  if (definition.type === 'list') {
    return faultsOfList(definition, value, field);
  }
  const message = faultOfScalar(definition, value);
  return message === undefined ? [] : [{ field, message }];
}

function faultOfScalar(
  definition: ScalarParameter,
  value: unknown,
): string | undefined {
  const { title } = definition;
  if (isMissing(value)) {
    return definition.required ? `${title} is missing. Give one.` : undefined;
  }
  switch (definition.type) {
    case 'string':
      return faultOfText(definition, value);
    case 'boolean':
      return typeof value === 'boolean'
        ? undefined
        : `${title} is ${shown(value)}. Say true or false.`;
    case 'choice':
      return definition.choices.some(choice => choice.value === value)
        ? undefined
        : `${title} is ${shown(value)}. Choose ${definition.choices
            .map(choice => choice.value)
            .join(', ')}.`;
    default:
      return faultOfNumber(definition, value);
  }
}

function faultOfText(
  definition: Extract<ScalarParameter, { type: 'string' }>,
  value: unknown,
): string | undefined {
  const { title, pattern, patternHint, maxLength } = definition;
  if (typeof value !== 'string') {
    return `${title} is ${shown(value)}. Write text.`;
  }
  const length = [...value].length;
  if (length > maxLength) {
    return `${title} has ${length} of ${maxLength} characters. Shorten it.`;
  }
  // Also those that turn the direction of writing: a reader would see another text than a program.
  if (/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(value)) {
    return `${title} holds a control character. Write one line of plain text.`;
  }
  return pattern !== undefined && !RegExp(`^(?:${pattern})$`, 'u').test(value)
    ? `${title} is ${shown(value)}. Write ${patternHint}.`
    : undefined;
}

function faultOfNumber(
  definition: Extract<ScalarParameter, { type: 'integer' | 'number' }>,
  value: unknown,
): string | undefined {
  const { title, type, minimum, maximum, unit } = definition;
  const kind = type === 'integer' ? 'a whole number' : 'a number';
  const within =
    minimum !== undefined && maximum !== undefined
      ? ` between ${minimum} and ${maximum}`
      : `${minimum !== undefined ? ` of ${minimum} or more` : ''}${
          maximum !== undefined ? ` of at most ${maximum}` : ''
        }`;
  const isFine =
    typeof value === 'number' &&
    Number.isFinite(value) &&
    (type === 'number' || Number.isSafeInteger(value)) &&
    value >= (minimum ?? -Infinity) &&
    value <= (maximum ?? Infinity);
  return isFine
    ? undefined
    : `${title} is ${shown(value)}. Give ${kind}${within}${
        unit ? ` (${unit})` : ''
      }.`;
}

function faultsOfList(
  definition: ListParameter,
  value: unknown,
  field: string,
): ValueFault[] {
  const { title, items, minItems, maxItems, unique, required } = definition;
  if (!Array.isArray(value)) {
    return isMissing(value) && !required
      ? []
      : [
          {
            field,
            message: isMissing(value)
              ? `${title} is missing. Add a row.`
              : `${title} is ${shown(value)}. Give a list.`,
          },
        ];
  }
  const least = Math.max(minItems, required ? 1 : 0);
  const faults: ValueFault[] = [];
  if (value.length < least || value.length > maxItems) {
    faults.push({
      field,
      message: `${title} has ${value.length} ${
        value.length === 1 ? 'row' : 'rows'
      }. Keep between ${least} and ${maxItems}.`,
    });
  }
  value.forEach((row, index) => {
    const at = `${field}.${index}`;
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      faults.push({
        field: at,
        message: `${title} has a row that is ${shown(row)}. Fill its columns.`,
      });
      return;
    }
    faults.push(...faultsOfValues(items, row, at, `A row of ${title}`));
    const first = unique
      ? value.findIndex(other => other?.[unique] === row[unique])
      : index;
    if (first < index && !isMissing(row[unique!])) {
      faults.push({
        field: `${at}.${unique}`,
        message: `${shown(row[unique!])} is in row ${
          first + 1
        } of ${title} too. Change one of the two.`,
      });
    }
  });
  return faults;
}

/** Checks a record of answers: every name must be declared. */
export function faultsOfValues(
  definitions: ParameterDefinition[],
  values: Record<string, unknown>,
  field: string,
  owner: string,
): ValueFault[] {
  const names = definitions.map(definition => definition.name);
  return [
    ...unknownNames(names, values, field, owner),
    ...definitions.flatMap(definition =>
      faultOfValue(
        definition,
        values[definition.name] ??
          (definition.type === 'list' ? undefined : definition.default),
        `${field}.${definition.name}`,
      ),
    ),
  ];
}

/** Names that nobody declared. */
export function unknownNames(
  names: string[],
  values: Record<string, unknown>,
  field: string,
  owner: string,
  what = 'parameter',
): ValueFault[] {
  return Object.keys(values)
    .filter(name => !names.includes(name))
    .map(name => ({
      field: `${field}.${name}`,
      message: `${owner} has no ${what} ${shown(name)}. ${
        names.length > 0 ? `It has ${names.join(', ')}.` : 'It has none.'
      }`,
    }));
}

/** An answer that was not given: an empty text counts as none. */
export function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** A value as a message can hold it: one short line. */
function shown(value: unknown): string {
  const text = wordsOf(value);
  return text.length > 60 ? `${text.slice(0, 58)}…\`` : text;
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') {
    return `\`${value.replace(/[`\s\p{C}]+/gu, ' ')}\``;
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  return typeof value === 'object' && value !== null
    ? 'a group of answers'
    : String(value);
}
