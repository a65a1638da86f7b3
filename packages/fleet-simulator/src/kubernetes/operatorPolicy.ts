import type { KubernetesObject } from '../objects/KubernetesObject';
import type { ObjectStore } from './ObjectStore';
import type { ResourceKind } from './ResourceKind';
import { qualifiedName } from './ResourceKind';
import type { KubernetesUser } from './rbac';
import { detailsOf, StatusError } from './StatusError';

const API_VERSION = 'admissionregistration.k8s.io/v1';
const NAME = 'platform-portal-operate-only';
const OPERATORS = 'platform-portal:operators';

const FREE_ANNOTATIONS = [
  'reconcile.fluxcd.io/requestedAt',
  'reconcile.fluxcd.io/forceAt',
  'reconcile.fluxcd.io/resetAt',
  'fluxcd.controlplane.io/reconcile',
];

interface Edit {
  before: KubernetesObject;
  after: KubernetesObject;
}

// The validations of the generated policy, in its order; the first is about creating and deleting.
const VALIDATIONS: ((edit: Edit) => boolean)[] = [
  () => true,
  ({ before, after }) =>
    sameBut(
      before.metadata.annotations,
      after.metadata.annotations,
      FREE_ANNOTATIONS,
    ),
  ({ before, after }) => sameBut(before.spec, after.spec, ['suspend']),
  ({ before, after }) =>
    sameBut(before.metadata.labels, after.metadata.labels, []),
  ({ before, after }) =>
    same(before.metadata.finalizers ?? [], after.metadata.finalizers ?? []) &&
    same(
      before.metadata.ownerReferences ?? [],
      after.metadata.ownerReferences ?? [],
    ),
];

/**
 * Refuses what the platform's ValidatingAdmissionPolicy refuses to the portal's operators.
 *
 * The policy's expressions are not evaluated: what they decide is written here, and a test holds it to a real server.
 * A cluster that does not hold the policy refuses nothing, as a real one.
 */
export function admit(options: {
  user: KubernetesUser;
  kind: ResourceKind;
  edit: Edit;
  store: ObjectStore;
}): void {
  const { user, kind, edit, store } = options;
  const policy = store.get(
    API_VERSION,
    'ValidatingAdmissionPolicy',
    undefined,
    NAME,
  );
  const rules: { apiGroups?: string[] }[] =
    policy?.spec?.matchConstraints?.resourceRules ?? [];
  const applies =
    user.groups.includes(OPERATORS) &&
    rules.some(rule => rule.apiGroups?.includes(kind.group));
  const failed = VALIDATIONS.findIndex(isKept => !isKept(edit));
  if (applies && failed >= 0) {
    const text: string =
      policy?.spec?.validations?.[failed]?.message ?? 'failed expression';
    throw denied(kind, edit.before.metadata.name, text);
  }
}

function denied(kind: ResourceKind, name: string, text: string): StatusError {
  const message = `ValidatingAdmissionPolicy '${NAME}' with binding '${NAME}' denied request: ${text}`;
  return new StatusError({
    code: 422,
    reason: 'Invalid',
    message: `${qualifiedName(kind)} "${name}" is forbidden: ${message}`,
    details: { ...detailsOf(kind, name), causes: [{ message }] },
  });
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function sameBut(
  before: Record<string, unknown> = {},
  after: Record<string, unknown> = {},
  free: string[],
): boolean {
  return [...Object.keys(before), ...Object.keys(after)].every(
    key => free.includes(key) || same(before[key], after[key]),
  );
}
