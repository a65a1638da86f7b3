import type { KubernetesObject } from '../objects/KubernetesObject';
import type { ObjectStore } from './ObjectStore';
import type { ResourceKind } from './ResourceKind';
import { qualifiedName } from './ResourceKind';
import { detailsOf, StatusError } from './StatusError';

const RBAC = 'rbac.authorization.k8s.io/v1';

/** Who asks, after authentication. */
export interface KubernetesUser {
  /** As EKS names sessions: the role's ARN with the session. */
  name: string;
  groups: string[];
}

export interface AccessAttempt {
  verb: string;
  kind: Pick<ResourceKind, 'group' | 'plural'>;
  subresource?: string;
  namespace?: string;
  name?: string;
}

interface PolicyRule {
  apiGroups?: string[];
  resources?: string[];
  resourceNames?: string[];
  verbs: string[];
}

/**
 * Decides by the ClusterRoles and ClusterRoleBindings that the cluster itself holds, as RBAC does.
 *
 * Bindings to users and namespaced Roles are not looked at: the portal has neither.
 */
export function isAllowed(
  user: KubernetesUser,
  attempt: AccessAttempt,
  store: ObjectStore,
): boolean {
  if (user.groups.includes('system:masters')) {
    return true;
  }
  return store
    .list(RBAC, 'ClusterRoleBinding')
    .filter(binding => bindsGroupOf(binding, user))
    .some(binding => {
      const { name } = binding.roleRef as { name: string };
      const role = store.get(RBAC, 'ClusterRole', undefined, name);
      const rules = (role?.rules ?? []) as PolicyRule[];
      return rules.some(rule => covers(rule, attempt));
    });
}

function bindsGroupOf(binding: KubernetesObject, user: KubernetesUser) {
  const subjects = (binding.subjects ?? []) as { kind: string; name: string }[];
  return subjects.some(
    subject => subject.kind === 'Group' && user.groups.includes(subject.name),
  );
}

function covers(rule: PolicyRule, attempt: AccessAttempt): boolean {
  const { kind, subresource, verb, name } = attempt;
  const resource = subresource ? `${kind.plural}/${subresource}` : kind.plural;
  const has = (list: string[] | undefined, value: string) =>
    list?.includes(value) || list?.includes('*') || false;
  const names = rule.resourceNames ?? [];
  return (
    has(rule.verbs, verb) &&
    has(rule.apiGroups, kind.group) &&
    has(rule.resources, resource) &&
    (names.length === 0 || (name !== undefined && names.includes(name)))
  );
}

/** 403 in the API server's words. */
export function forbidden(
  user: KubernetesUser,
  attempt: AccessAttempt,
): StatusError {
  const { kind, verb, namespace, name, subresource } = attempt;
  const resource = qualifiedName(kind);
  const subject = name ? `${resource} "${name}"` : resource;
  const path = subresource ? `${kind.plural}/${subresource}` : kind.plural;
  const where = namespace
    ? `in the namespace "${namespace}"`
    : 'at the cluster scope';
  return new StatusError({
    code: 403,
    reason: 'Forbidden',
    message:
      `${subject} is forbidden: User "${user.name}" cannot ${verb} ` +
      `resource "${path}" in API group "${kind.group}" ${where}`,
    details: detailsOf(kind, name),
  });
}

/** 403 for a path that names no resource, such as `/metrics`. */
export function forbiddenPath(user: KubernetesUser, path: string): StatusError {
  return new StatusError({
    code: 403,
    reason: 'Forbidden',
    message: `forbidden: User "${user.name}" cannot get path "${path}"`,
    details: {},
  });
}

const PUBLIC = /^\/(version|healthz|livez|readyz)\/?$/;
const DISCOVERY = /^\/(apis?|openapi)(\/.*)?$/;

/** Paths that name no resource: health and version are public, discovery is for everybody who is authenticated. */
export function mayRead(user: KubernetesUser, path: string): boolean {
  if (PUBLIC.test(path) || user.groups.includes('system:masters')) {
    return true;
  }
  return (
    DISCOVERY.test(path) && !user.groups.includes('system:unauthenticated')
  );
}
