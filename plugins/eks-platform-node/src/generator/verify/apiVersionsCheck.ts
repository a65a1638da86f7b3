import crds from './facts/crds.json';
import { readFieldTree, unknownFields } from './fieldTree';
import type { Failure } from './failure';
import type { RepositoryCheck } from './repositoryCheck';
import type { YamlObject } from './RepositoryTree';

/** Kinds of Kubernetes itself that a platform may hold, with the version to use. */
const BUILT_IN: Record<string, string> = {
  Namespace: 'v1',
  ConfigMap: 'v1',
  Service: 'v1',
  ServiceAccount: 'v1',
  PersistentVolumeClaim: 'v1',
  ResourceQuota: 'v1',
  LimitRange: 'v1',
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  DaemonSet: 'apps/v1',
  Job: 'batch/v1',
  CronJob: 'batch/v1',
  Ingress: 'networking.k8s.io/v1',
  IngressClass: 'networking.k8s.io/v1',
  NetworkPolicy: 'networking.k8s.io/v1',
  PodDisruptionBudget: 'policy/v1',
  HorizontalPodAutoscaler: 'autoscaling/v2',
  PriorityClass: 'scheduling.k8s.io/v1',
  StorageClass: 'storage.k8s.io/v1',
  Role: 'rbac.authorization.k8s.io/v1',
  RoleBinding: 'rbac.authorization.k8s.io/v1',
  ClusterRole: 'rbac.authorization.k8s.io/v1',
  ClusterRoleBinding: 'rbac.authorization.k8s.io/v1',
  ValidatingAdmissionPolicy: 'admissionregistration.k8s.io/v1',
  ValidatingAdmissionPolicyBinding: 'admissionregistration.k8s.io/v1',
};

const CRDS: Record<string, { crd: string; spec: string }> = crds;

/** Name of the CustomResourceDefinition of an object; undefined for kinds of Kubernetes itself and unknown ones. */
export function crdOf(object: YamlObject): string | undefined {
  const { apiVersion, kind } = object.value;
  return CRDS[`${apiVersion} ${kind}`]?.crd;
}

/** Only API versions that the pinned definitions serve, and only fields that they have. */
export const apiVersionsCheck: RepositoryCheck = {
  id: 'api-versions',
  title: 'Manifests use kinds, versions and fields of the pinned releases',
  run(tree) {
    const failures: Failure[] = [];
    for (const object of tree.manifests) {
      const { apiVersion, kind, spec } = object.value;
      if (BUILT_IN[kind] === apiVersion) {
        continue;
      }
      const known = CRDS[`${apiVersion} ${kind}`];
      if (!known) {
        failures.push({
          file: object.file,
          line: object.lineOf(['apiVersion']),
          message: BUILT_IN[kind]
            ? `${kind} is served as ${BUILT_IN[kind]}, not as ${apiVersion}`
            : `${apiVersion} ${kind} is no kind of the pinned releases`,
        });
        continue;
      }
      for (const path of unknownFields(spec, readFieldTree(known.spec), [
        'spec',
      ])) {
        failures.push({
          file: object.file,
          line: object.lineOf(path),
          message: `${kind} has no field ${path.join('.')}`,
        });
      }
    }
    return { count: tree.manifests.length, failures };
  },
};
