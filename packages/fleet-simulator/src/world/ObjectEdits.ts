import type { Instant } from '../clock/Clock';
import { timestamp } from '../clock/duration';
import { mergeDifference, mergePatch } from '../kubernetes/patchBody';
import type { Json } from '../kubernetes/patchBody';
import type { KubernetesObject } from '../objects/KubernetesObject';
import { objectKey } from '../objects/overlay';
import { afterReconcileRequest } from './fluxReaction';

interface ObjectEdit {
  uid: string;
  /** What all writers changed, as one merge patch. */
  patch: Json;
  /** How often the spec was changed. */
  specChanges: number;
  manager: string;
  at: Instant;
}

/** What clients wrote to the objects of a cluster; it outlives the frame that the objects come from. */
export class ObjectEdits {
  readonly #edits = new Map<string, ObjectEdit>();
  #version = 0;

  /** Changes with every write. */
  get version(): number {
    return this.#version;
  }

  record(
    before: KubernetesObject,
    after: KubernetesObject,
    by: { manager: string; at: Instant },
  ): void {
    const key = objectKey(before);
    const known = this.#edits.get(key);
    const earlier = known?.uid === before.metadata.uid ? known : undefined;
    const { spec, metadata } = after;
    const { labels = {}, annotations = {}, finalizers = [] } = metadata;
    const difference = mergeDifference(
      content(before),
      toJson({ spec, metadata: { labels, annotations, finalizers } }),
    );
    const changedSpec =
      after.metadata.generation !== before.metadata.generation;
    this.#version += 1;
    this.#edits.set(key, {
      uid: before.metadata.uid,
      patch: earlier ? combined(earlier.patch, difference) : difference,
      specChanges: (earlier?.specChanges ?? 0) + (changedSpec ? 1 : 0),
      ...by,
    });
  }

  /** The objects as they are after all writes, and what their controllers made of it. */
  apply(
    objects: KubernetesObject[],
    now: Instant,
    speed: number,
  ): KubernetesObject[] {
    if (this.#edits.size === 0) {
      return objects;
    }
    return objects.map(object => {
      const edit = this.#edits.get(objectKey(object));
      return edit?.uid === object.metadata.uid
        ? afterReconcileRequest(edited(object, edit), edit.at, now, speed)
        : object;
    });
  }
}

function edited(object: KubernetesObject, edit: ObjectEdit): KubernetesObject {
  const merged = mergePatch(toJson(object), edit.patch) as unknown as {
    metadata: KubernetesObject['metadata'];
  } & KubernetesObject;
  const { generation = 1, managedFields = [] } = object.metadata;
  return {
    ...merged,
    metadata: {
      ...merged.metadata,
      generation: generation + edit.specChanges,
      managedFields: [...managedFields, managerEntry(object, edit)],
    },
  };
}

function managerEntry(object: KubernetesObject, edit: ObjectEdit): object {
  const { spec, metadata } = edit.patch as {
    spec?: object;
    metadata?: { annotations?: object };
  };
  const fields = (part: object = {}) =>
    Object.fromEntries(Object.keys(part).map(name => [`f:${name}`, {}]));
  return {
    manager: edit.manager,
    operation: 'Update',
    apiVersion: object.apiVersion,
    time: timestamp(edit.at),
    fieldsType: 'FieldsV1',
    fieldsV1: {
      ...(metadata?.annotations && {
        'f:metadata': { 'f:annotations': fields(metadata.annotations) },
      }),
      ...(spec && { 'f:spec': fields(spec) }),
    },
  };
}

function content({ spec, metadata }: KubernetesObject): Json {
  const { labels = {}, annotations = {}, finalizers = [] } = metadata;
  return toJson({ spec, metadata: { labels, annotations, finalizers } });
}

// A later patch of the same member wins; what it removes stays removed.
function combined(first: Json, second: Json): Json {
  if (!isObject(first) || !isObject(second)) {
    return second;
  }
  const result = { ...first };
  for (const [name, value] of Object.entries(second)) {
    result[name] =
      name in result ? combined(result[name], value) : (value as Json);
  }
  return result;
}

function isObject(value: Json): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toJson(value: object): Json {
  return JSON.parse(JSON.stringify(value));
}
