import { getAt, isWithin, setAt, splitPath } from './answerPath';

/**
 * Answers that are groups. In a group only what the user typed is theirs; the rest goes on following the preset.
 *
 * A `whole` group is written completely, since the server reads it in one piece; of a `sparse` one only the user's part.
 */
const GROUPS: Record<string, 'whole' | 'sparse'> = {
  system: 'whole',
  ingress: 'whole',
  subnets: 'whole',
  components: 'sparse',
};

/** Lists whose places mean something by themselves (the zones); other lists are one answer. */
const POSITIONAL = ['subnets'];

export function isGroup(key: string): boolean {
  return key in GROUPS;
}

/** Lays what the user typed in a group over what the preset says. */
export function layOver(options: {
  key: string;
  own: unknown;
  usual: unknown;
  /** Paths that the user typed; undefined: everything that is there. */
  edited: readonly string[] | undefined;
}): unknown {
  const { key, own, usual, edited } = options;
  if (own === undefined || edited === undefined) {
    return merge(usual, own);
  }
  let value = usual;
  for (const path of edited.filter(candidate => isWithin(candidate, key))) {
    const [, ...rest] = splitPath(path);
    const given = getAt(own, rest);
    if (given !== undefined && hasPlace(value, rest)) {
      value = setAt(value, rest, given);
    }
  }
  return value;
}

/** The part of a group that is handed to the server. */
export function writeGroup(
  key: string,
  value: unknown,
  edited: Iterable<string>,
): unknown {
  if (GROUPS[key] !== 'sparse') {
    return value;
  }
  let written: unknown;
  for (const path of edited) {
    if (isWithin(path, key)) {
      const [, ...rest] = splitPath(path);
      written = setAt(written, rest, getAt(value, rest));
    }
  }
  return written;
}

/** The path that is remembered as the user's: a list counts as one answer. */
export function toEditedPath(path: string, value: unknown): string {
  const [key, ...rest] = splitPath(path);
  if (POSITIONAL.includes(key)) {
    return path;
  }
  const kept = [key];
  for (const part of rest) {
    if (Array.isArray(getAt(value, kept.slice(1)))) {
      break;
    }
    kept.push(part);
  }
  return kept.join('.');
}

/** Whether the path ends at a place that exists, such as the third zone of three. */
function hasPlace(value: unknown, rest: readonly string[]): boolean {
  const parent = getAt(value, rest.slice(0, -1));
  return (
    !Array.isArray(parent) || Number(rest[rest.length - 1]) < parent.length
  );
}

function merge(usual: unknown, own: unknown): unknown {
  if (!isRecord(usual) || !isRecord(own)) {
    return own ?? usual;
  }
  const merged: Record<string, unknown> = { ...usual };
  for (const [name, value] of Object.entries(own)) {
    merged[name] = merge(usual[name], value);
  }
  return merged;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
