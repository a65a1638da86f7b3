import type { KubernetesObject } from '../objects/KubernetesObject';
import { admit } from './operatorPolicy';
import type { ObjectStore } from './ObjectStore';
import { patched } from './patchBody';
import type { Json } from './patchBody';
import type { ResourceKind } from './ResourceKind';
import { heldApiVersionOf, qualifiedName } from './ResourceKind';
import type { KubernetesUser } from './rbac';
import type { ResourcePath } from './resourcePath';
import {
  badRequest,
  detailsOf,
  invalidOptions,
  notFound,
  StatusError,
} from './StatusError';

export interface PatchRequest {
  user: KubernetesUser;
  path: ResourcePath;
  store: ObjectStore;
  body: string;
  contentType: string;
  query: URLSearchParams;
}

/** The object as a PATCH request leaves it, after every check of the API server. */
export function patchObject(request: PatchRequest): {
  before: KubernetesObject;
  after: KubernetesObject;
  dryRun: boolean;
} {
  const { path, store, user, query } = request;
  const { kind, name, namespace } = path;
  if (!name) {
    throw badRequest('name must be provided');
  }
  const dryRun = readDryRun(query);
  const before = store.get(heldApiVersionOf(kind), kind.kind, namespace, name);
  if (!before) {
    throw notFound(kind, name);
  }
  const wanted = patched(
    before as unknown as { [name: string]: Json },
    request.body,
    request.contentType,
  ) as unknown as KubernetesObject;
  refuseMismatch(before, wanted, kind);
  const after = settle(before, wanted);
  admit({ user, kind, edit: { before, after }, store });
  return { before, after, dryRun };
}

function readDryRun(query: URLSearchParams): boolean {
  const values = query.getAll('dryRun');
  if (values.some(value => value !== 'All')) {
    throw invalidOptions(
      'PatchOptions',
      'dryRun',
      'FieldValueNotSupported',
      `Unsupported value: ${JSON.stringify(values)}: supported values: "All"`,
    );
  }
  return values.length > 0;
}

function refuseMismatch(
  before: KubernetesObject,
  wanted: KubernetesObject,
  kind: ResourceKind,
): void {
  const { name, resourceVersion } = before.metadata;
  if (wanted.metadata?.name !== name) {
    throw badRequest(
      `the name of the object (${wanted.metadata?.name}) does not match the name on the URL (${name})`,
    );
  }
  if (wanted.metadata.resourceVersion !== resourceVersion) {
    throw new StatusError({
      code: 409,
      reason: 'Conflict',
      message:
        `Operation cannot be fulfilled on ${qualifiedName(kind)} "${name}": ` +
        'the object has been modified; please apply your changes to the latest version and try again',
      details: detailsOf(kind, name),
    });
  }
  if (wanted.kind !== before.kind) {
    throw invalidKind(wanted.kind, before, kind);
  }
  const suspend = wanted.spec?.suspend;
  if (kind.custom && suspend !== undefined && typeof suspend !== 'boolean') {
    throw invalidSuspend(suspend, before, kind);
  }
}

function invalidKind(
  wanted: string,
  before: KubernetesObject,
  { group }: ResourceKind,
): StatusError {
  const message = `Invalid value: "${wanted}": must be ${before.kind}`;
  return new StatusError({
    code: 422,
    reason: 'Invalid',
    message: `${wanted}.${group} "${before.metadata.name}" is invalid: kind: ${message}`,
    details: {
      name: before.metadata.name,
      group,
      kind: wanted,
      causes: [{ reason: 'FieldValueInvalid', message, field: 'kind' }],
    },
  });
}

function invalidSuspend(
  value: unknown,
  before: KubernetesObject,
  { group, kind }: ResourceKind,
): StatusError {
  const { name } = before.metadata;
  const type = `Invalid value: "${typeof value}": spec.suspend in body must be of type boolean: "${typeof value}"`;
  const rest =
    'Invalid value: null: some validation rules were not checked because the object was invalid; ' +
    'correct the existing errors to complete validation';
  return new StatusError({
    code: 422,
    reason: 'Invalid',
    message: `${kind}.${group} "${name}" is invalid: [spec.suspend: ${type}, <nil>: ${rest}]`,
    details: {
      name,
      group,
      kind,
      causes: [
        {
          reason: 'FieldValueTypeInvalid',
          message: type,
          field: 'spec.suspend',
        },
        { reason: 'FieldValueInvalid', message: rest, field: '<nil>' },
      ],
    },
  });
}

// What nobody may change by a patch stays; the generation counts changes of the spec.
function settle(
  before: KubernetesObject,
  wanted: KubernetesObject,
): KubernetesObject {
  const { uid, creationTimestamp, generation, managedFields } = before.metadata;
  const changed = JSON.stringify(before.spec) !== JSON.stringify(wanted.spec);
  return {
    ...wanted,
    apiVersion: before.apiVersion,
    metadata: {
      ...wanted.metadata,
      uid,
      creationTimestamp,
      ...(managedFields && { managedFields }),
      ...(generation && { generation: changed ? generation + 1 : generation }),
    },
    ...(before.status !== undefined && { status: before.status }),
  };
}
