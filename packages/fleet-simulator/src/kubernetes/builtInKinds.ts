import type { ResourceKind } from './ResourceKind';
import { kinds } from './ResourceKind';

/** What every API server serves, as far as the portal may look; the order is that of discovery. */
export const BUILT_IN_KINDS: ResourceKind[] = [
  ...kinds(
    'v1',
    `configmaps ConfigMap namespaced cm
    endpoints Endpoints namespaced ep
    events Event namespaced ev
    limitranges LimitRange namespaced limits
    namespaces Namespace cluster ns status
    nodes Node cluster no status
    persistentvolumeclaims PersistentVolumeClaim namespaced pvc status
    persistentvolumes PersistentVolume cluster pv status
    pods Pod namespaced po status
    replicationcontrollers ReplicationController namespaced rc scale status
    resourcequotas ResourceQuota namespaced quota status
    secrets Secret namespaced
    serviceaccounts ServiceAccount namespaced sa
    services Service namespaced svc status`,
  ),
  ...kinds(
    'apiregistration.k8s.io/v1',
    'apiservices APIService cluster - status',
  ),
  ...kinds(
    'apps/v1',
    `daemonsets DaemonSet namespaced ds status
    deployments Deployment namespaced deploy scale status
    replicasets ReplicaSet namespaced rs scale status
    statefulsets StatefulSet namespaced sts scale status`,
  ),
  // The same Events as those of the core group, in other words.
  ...kinds('events.k8s.io/v1', 'events Event namespaced ev').map(kind => ({
    ...kind,
    heldAs: 'v1',
  })),
  ...kinds(
    'autoscaling/v2',
    'horizontalpodautoscalers HorizontalPodAutoscaler namespaced hpa status',
  ),
  ...kinds(
    'batch/v1',
    `cronjobs CronJob namespaced cj status
    jobs Job namespaced - status`,
  ),
  ...kinds(
    'networking.k8s.io/v1',
    `ingressclasses IngressClass cluster
    ingresses Ingress namespaced ing status
    networkpolicies NetworkPolicy namespaced netpol`,
  ),
  ...kinds(
    'policy/v1',
    'poddisruptionbudgets PodDisruptionBudget namespaced pdb status',
  ),
  ...kinds(
    'rbac.authorization.k8s.io/v1',
    `clusterrolebindings ClusterRoleBinding cluster
    clusterroles ClusterRole cluster
    rolebindings RoleBinding namespaced
    roles Role namespaced`,
  ),
  ...kinds(
    'storage.k8s.io/v1',
    `csidrivers CSIDriver cluster
    csinodes CSINode cluster
    storageclasses StorageClass cluster sc
    volumeattachments VolumeAttachment cluster - status`,
  ),
  ...kinds(
    'admissionregistration.k8s.io/v1',
    `validatingadmissionpolicies ValidatingAdmissionPolicy cluster - status
    validatingadmissionpolicybindings ValidatingAdmissionPolicyBinding cluster
    validatingwebhookconfigurations ValidatingWebhookConfiguration cluster
    mutatingwebhookconfigurations MutatingWebhookConfiguration cluster`,
  ),
  ...kinds(
    'apiextensions.k8s.io/v1',
    'customresourcedefinitions CustomResourceDefinition cluster crd,crds status',
  ),
  ...kinds('scheduling.k8s.io/v1', 'priorityclasses PriorityClass cluster pc'),
  ...kinds('coordination.k8s.io/v1', 'leases Lease namespaced'),
  ...kinds('discovery.k8s.io/v1', 'endpointslices EndpointSlice namespaced'),
  ...kinds(
    'resource.k8s.io/v1',
    `deviceclasses DeviceClass cluster
    resourceclaims ResourceClaim namespaced - status
    resourceclaimtemplates ResourceClaimTemplate namespaced
    resourceslices ResourceSlice cluster`,
  ),
  ...kinds(
    'metrics.k8s.io/v1beta1',
    `nodes NodeMetrics cluster
    pods PodMetrics namespaced`,
    { aggregated: true },
  ),
];
