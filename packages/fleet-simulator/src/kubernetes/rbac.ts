import type { KubernetesObject } from '../objects/KubernetesObject';
import type { ResourceKind } from './resourceKinds';
import { StatusError } from './StatusError';

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
  rbacObjects: KubernetesObject[],
): boolean {
  if (user.groups.includes('system:masters')) {
    return true;
  }
  const roles = new Map(
    rbacObjects
      .filter(object => object.kind === 'ClusterRole')
      .map(role => [role.metadata.name, role]),
  );
  return rbacObjects
    .filter(object => object.kind === 'ClusterRoleBinding')
    .filter(binding => bindsGroupOf(binding, user))
    .some(binding => {
      const role = roles.get((binding.roleRef as { name: string }).name);
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
  const { kind, subresource, verb } = attempt;
  const resource = subresource ? `${kind.plural}/${subresource}` : kind.plural;
  const has = (list: string[] | undefined, value: string) =>
    list?.includes(value) || list?.includes('*') || false;
  return (
    has(rule.verbs, verb) &&
    has(rule.apiGroups, kind.group) &&
    has(rule.resources, resource)
  );
}

/** 403 in the API server's words. */
export function forbidden(
  user: KubernetesUser,
  attempt: AccessAttempt,
): StatusError {
  const { kind, verb, namespace, name, subresource } = attempt;
  const resource = kind.group ? `${kind.plural}.${kind.group}` : kind.plural;
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
    details: {
      ...(name && { name }),
      ...(kind.group && { group: kind.group }),
      kind: kind.plural,
    },
  });
}

/** 403 for a path that names no resource, such as `/apis`. */
export function forbiddenPath(user: KubernetesUser, path: string): StatusError {
  return new StatusError({
    code: 403,
    reason: 'Forbidden',
    message: `forbidden: User "${user.name}" cannot get path "${path}"`,
    details: {},
  });
}

/** Discovery is for everybody who is authenticated; the version is public. */
export function mayDiscover(user: KubernetesUser, path: string): boolean {
  return !user.groups.includes('system:unauthenticated') || path === '/version';
}
