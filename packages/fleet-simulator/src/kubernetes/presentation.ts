import type { KubernetesObject } from '../objects/KubernetesObject';
import type { ResourceKind } from './ResourceKind';
import { apiVersionOf } from './ResourceKind';

/** An object in the version that a client asked for. */
export function present(
  object: KubernetesObject,
  kind: ResourceKind,
): KubernetesObject {
  if (kind.heldAs === undefined) {
    return object;
  }
  return kind.group === 'events.k8s.io'
    ? eventOfGroup(object)
    : { ...object, apiVersion: apiVersionOf(kind) };
}

// What the core group calls involvedObject and message, the younger group calls regarding and note.
function eventOfGroup(event: KubernetesObject): KubernetesObject {
  const { involvedObject, message, source, ...rest } = event;
  const { firstTimestamp, lastTimestamp, count, reportingComponent, ...own } =
    rest;
  return {
    ...own,
    apiVersion: 'events.k8s.io/v1',
    eventTime: null,
    regarding: involvedObject,
    note: message,
    reportingController: reportingComponent,
    deprecatedSource: source,
    deprecatedFirstTimestamp: firstTimestamp,
    deprecatedLastTimestamp: lastTimestamp,
    deprecatedCount: count,
  } as KubernetesObject;
}

/** How an answer may be written, from the Accept header. */
export type Representation = 'whole' | 'metadata' | 'unacceptable';

/** What a client accepts of objects: whole ones, their metadata only, or nothing that is written here. */
export function representationFor(accept: string | undefined): Representation {
  for (const type of (accept ?? '*/*').replace(/\s/g, '').split(',')) {
    if (/^application\/json;.*as=PartialObjectMetadata/.test(type)) {
      return 'metadata';
    }
    if (/^(application\/(json|\*)|\*\/\*)(;(?!.*as=).*)?$/.test(type)) {
      return 'whole';
    }
  }
  return 'unacceptable';
}

/** Only the metadata of an object. */
export function partial({ metadata }: KubernetesObject): KubernetesObject {
  return {
    kind: 'PartialObjectMetadata',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
  };
}
