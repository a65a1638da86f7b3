/** One resource that a cluster may serve. */
export interface ResourceKind {
  /** Empty for the core group. */
  group: string;
  version: string;
  plural: string;
  singular: string;
  kind: string;
  namespaced: boolean;
  shortNames?: string[];
  /** Served only where its CustomResourceDefinition is installed. */
  custom: boolean;
  /** metrics.k8s.io answers no watch. */
  watchable: boolean;
}

function kinds(
  groupVersion: string,
  lines: string,
  options: { custom?: boolean; watchable?: boolean } = {},
): ResourceKind[] {
  const slash = groupVersion.lastIndexOf('/');
  return lines
    .trim()
    .split('\n')
    .map(line => {
      const [plural, kind, scope, short] = line.trim().split(/\s+/);
      return {
        group: slash < 0 ? '' : groupVersion.slice(0, slash),
        version: groupVersion.slice(slash + 1),
        plural,
        singular: kind.toLowerCase(),
        kind,
        namespaced: scope === 'namespaced',
        ...(short && { shortNames: short.split(',') }),
        custom: options.custom ?? false,
        watchable: options.watchable ?? true,
      };
    });
}

const crds = { custom: true };

/** Everything that some cluster of the fleet serves, in the order of discovery. */
export const RESOURCE_KINDS: ResourceKind[] = [
  ...kinds(
    'v1',
    `configmaps ConfigMap namespaced cm
    endpoints Endpoints namespaced ep
    events Event namespaced ev
    limitranges LimitRange namespaced limits
    namespaces Namespace cluster ns
    nodes Node cluster no
    persistentvolumeclaims PersistentVolumeClaim namespaced pvc
    persistentvolumes PersistentVolume cluster pv
    pods Pod namespaced po
    replicationcontrollers ReplicationController namespaced rc
    resourcequotas ResourceQuota namespaced quota
    secrets Secret namespaced
    serviceaccounts ServiceAccount namespaced sa
    services Service namespaced svc`,
  ),
  ...kinds(
    'apps/v1',
    `daemonsets DaemonSet namespaced ds
    deployments Deployment namespaced deploy
    replicasets ReplicaSet namespaced rs
    statefulsets StatefulSet namespaced sts`,
  ),
  ...kinds(
    'batch/v1',
    `cronjobs CronJob namespaced cj
    jobs Job namespaced`,
  ),
  ...kinds('events.k8s.io/v1', 'events Event namespaced ev'),
  ...kinds(
    'autoscaling/v2',
    'horizontalpodautoscalers HorizontalPodAutoscaler namespaced hpa',
  ),
  ...kinds(
    'policy/v1',
    'poddisruptionbudgets PodDisruptionBudget namespaced pdb',
  ),
  ...kinds(
    'networking.k8s.io/v1',
    `ingressclasses IngressClass cluster
    ingresses Ingress namespaced ing
    networkpolicies NetworkPolicy namespaced netpol`,
  ),
  ...kinds('discovery.k8s.io/v1', 'endpointslices EndpointSlice namespaced'),
  ...kinds(
    'storage.k8s.io/v1',
    `csidrivers CSIDriver cluster
    csinodes CSINode cluster
    storageclasses StorageClass cluster sc
    volumeattachments VolumeAttachment cluster`,
  ),
  ...kinds('scheduling.k8s.io/v1', 'priorityclasses PriorityClass cluster pc'),
  ...kinds(
    'rbac.authorization.k8s.io/v1',
    `clusterrolebindings ClusterRoleBinding cluster
    clusterroles ClusterRole cluster
    rolebindings RoleBinding namespaced
    roles Role namespaced`,
  ),
  ...kinds(
    'apiextensions.k8s.io/v1',
    'customresourcedefinitions CustomResourceDefinition cluster crd,crds',
  ),
  ...kinds('apiregistration.k8s.io/v1', 'apiservices APIService cluster'),
  ...kinds(
    'metrics.k8s.io/v1beta1',
    `nodes NodeMetrics cluster
    pods PodMetrics namespaced`,
    { watchable: false },
  ),
  ...kinds(
    'source.toolkit.fluxcd.io/v1',
    `gitrepositories GitRepository namespaced gitrepo
    helmcharts HelmChart namespaced hc
    helmrepositories HelmRepository namespaced helmrepo
    ocirepositories OCIRepository namespaced ocirepo`,
    crds,
  ),
  ...kinds(
    'kustomize.toolkit.fluxcd.io/v1',
    'kustomizations Kustomization namespaced ks',
    crds,
  ),
  ...kinds(
    'helm.toolkit.fluxcd.io/v2',
    'helmreleases HelmRelease namespaced hr',
    crds,
  ),
  ...kinds(
    'fluxcd.controlplane.io/v1',
    `fluxinstances FluxInstance namespaced
    fluxreports FluxReport namespaced`,
    crds,
  ),
  ...kinds(
    'karpenter.sh/v1',
    `nodeclaims NodeClaim cluster
    nodepools NodePool cluster`,
    crds,
  ),
  ...kinds(
    'karpenter.k8s.aws/v1',
    'ec2nodeclasses EC2NodeClass cluster ec2nc,ec2ncs',
    crds,
  ),
  ...kinds(
    'cert-manager.io/v1',
    `certificaterequests CertificateRequest namespaced cr,crs
    certificates Certificate namespaced cert,certs
    clusterissuers ClusterIssuer cluster
    issuers Issuer namespaced`,
    crds,
  ),
  ...kinds(
    'acme.cert-manager.io/v1',
    `challenges Challenge namespaced
    orders Order namespaced`,
    crds,
  ),
  ...kinds(
    'traefik.io/v1alpha1',
    `ingressroutes IngressRoute namespaced
    middlewares Middleware namespaced
    tlsstores TLSStore namespaced`,
    crds,
  ),
  ...kinds(
    'gateway.networking.k8s.io/v1',
    `gatewayclasses GatewayClass cluster gc
    gateways Gateway namespaced gtw
    httproutes HTTPRoute namespaced`,
    crds,
  ),
];

/** The name of a CustomResourceDefinition, such as `nodepools.karpenter.sh`. */
export function crdName(kind: ResourceKind): string {
  return `${kind.plural}.${kind.group}`;
}

/** Value of `apiVersion` in objects of this kind. */
export function apiVersionOf(kind: ResourceKind): string {
  return kind.group ? `${kind.group}/${kind.version}` : kind.version;
}
