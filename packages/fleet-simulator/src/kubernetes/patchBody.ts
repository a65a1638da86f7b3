import { badRequest, StatusError } from './StatusError';

/** Any JSON value. */
export type Json =
  | null
  | boolean
  | number
  | string
  | Json[]
  | { [name: string]: Json };

type JsonObject = { [name: string]: Json };

interface Operation {
  op: string;
  path: string;
  value?: Json;
}

/** Applies the body of a PATCH request to an object; throws what the API server answers to a bad one. */
export function patched(
  object: JsonObject,
  body: string,
  contentType: string,
): JsonObject {
  switch (contentType.split(';')[0].trim()) {
    case 'application/merge-patch+json':
      return mergePatch(object, parse(body, false)) as JsonObject;
    case 'application/json-patch+json':
      return jsonPatch(object, parse(body, true) as unknown as Operation[]);
    default:
      // Strategic patches are for built-in kinds, and nothing here applies on the server's side.
      throw new StatusError({
        code: 415,
        reason: 'UnsupportedMediaType',
        message:
          'the body of the request was in an unknown format - accepted media types include: ' +
          'application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml',
      });
  }
}

function parse(body: string, wantsArray: boolean): Json {
  let value: Json;
  try {
    value = JSON.parse(body);
  } catch {
    throw badRequest(
      body.trim() === ''
        ? 'error decoding patch: unexpected end of JSON input'
        : `error decoding patch: invalid character '${body.trim()[0]}'`,
    );
  }
  if (Array.isArray(value) !== wantsArray || typeof value !== 'object') {
    throw badRequest(
      `error decoding patch: json: cannot unmarshal ${
        Array.isArray(value) ? 'array' : typeof value
      } into Go value`,
    );
  }
  return value ?? {};
}

/** RFC 7386. */
export function mergePatch(target: Json, patch: Json): Json {
  if (!isObject(patch)) {
    return patch;
  }
  const result: JsonObject = isObject(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) {
      delete result[name];
    } else {
      result[name] = mergePatch(
        Object.hasOwn(result, name) ? result[name] : null,
        value,
      );
    }
  }
  return result;
}

/** The merge patch that makes one object of another. */
export function mergeDifference(before: Json, after: Json): Json {
  if (!isObject(before) || !isObject(after)) {
    return after;
  }
  const patch: JsonObject = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!Object.hasOwn(after, name)) {
      patch[name] = null;
    } else if (JSON.stringify(before[name]) !== JSON.stringify(after[name])) {
      patch[name] = mergeDifference(before[name] ?? null, after[name]);
    }
  }
  return patch;
}

/** RFC 6902, as far as objects go: add, replace, remove and test of members. */
function jsonPatch(object: JsonObject, operations: Operation[]): JsonObject {
  return operations.reduce<JsonObject>((result, operation) => {
    const path = String(operation?.path)
      .split('/')
      .slice(1)
      .map(each => each.replaceAll('~1', '/').replaceAll('~0', '~'));
    return withMember(result, path, operation);
  }, object);
}

function withMember(
  object: JsonObject,
  [name, ...rest]: string[],
  operation: Operation,
): JsonObject {
  const known = name !== undefined && Object.hasOwn(object, name);
  if (rest.length > 0) {
    const child = known ? object[name] : undefined;
    if (!isObject(child)) {
      throw rejected();
    }
    return { ...object, [name]: withMember(child, rest, operation) };
  }
  const { op, value } = operation;
  if (op === 'add' || (op === 'replace' && known)) {
    return { ...object, [name]: value ?? null };
  }
  if (op === 'remove' && known) {
    const { [name]: _, ...others } = object;
    return others;
  }
  if (
    op === 'test' &&
    known &&
    JSON.stringify(object[name]) === JSON.stringify(value)
  ) {
    return object;
  }
  throw rejected();
}

function rejected(): StatusError {
  return new StatusError({
    code: 422,
    reason: 'Invalid',
    message: 'the server rejected our request due to an error in our request',
    details: {},
  });
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
