import type { ResourceKind } from './ResourceKind';
import { kinds } from './ResourceKind';

function crds(groupVersion: string, lines: string): ResourceKind[] {
  return kinds(groupVersion, lines, { custom: true });
}

/** Kinds whose CustomResourceDefinitions platforms install. */
export const CUSTOM_KINDS: ResourceKind[] = [
  ...crds(
    'source.toolkit.fluxcd.io/v1',
    `buckets Bucket namespaced - status
    gitrepositories GitRepository namespaced gitrepo status
    helmcharts HelmChart namespaced hc status
    helmrepositories HelmRepository namespaced helmrepo status
    ocirepositories OCIRepository namespaced ocirepo status`,
  ),
  ...crds(
    'kustomize.toolkit.fluxcd.io/v1',
    'kustomizations Kustomization namespaced ks status',
  ),
  ...crds(
    'helm.toolkit.fluxcd.io/v2',
    'helmreleases HelmRelease namespaced hr status',
  ),
  ...crds(
    'notification.toolkit.fluxcd.io/v1',
    'receivers Receiver namespaced - status',
  ),
  ...crds(
    'notification.toolkit.fluxcd.io/v1beta3',
    `alerts Alert namespaced
    providers Provider namespaced`,
  ),
  ...crds(
    'fluxcd.controlplane.io/v1',
    `fluxinstances FluxInstance namespaced - status
    fluxreports FluxReport namespaced - status
    resourcesets ResourceSet namespaced rset status
    resourcesetinputproviders ResourceSetInputProvider namespaced rsip status`,
  ),
  ...crds(
    'karpenter.sh/v1',
    `nodeclaims NodeClaim cluster - status
    nodepools NodePool cluster - scale status`,
  ),
  ...crds(
    'karpenter.sh/v1alpha1',
    'nodeoverlays NodeOverlay cluster overlays status',
  ),
  ...crds(
    'karpenter.k8s.aws/v1',
    'ec2nodeclasses EC2NodeClass cluster ec2nc,ec2ncs status',
  ),
  ...crds(
    'autoscaling.x-k8s.io/v1beta1',
    'capacitybuffers CapacityBuffer namespaced cb status',
  ),
  ...crds(
    'cert-manager.io/v1',
    `certificaterequests CertificateRequest namespaced cr,crs status
    certificates Certificate namespaced cert,certs status
    clusterissuers ClusterIssuer cluster ciss status
    issuers Issuer namespaced iss status`,
  ),
  ...crds(
    'acme.cert-manager.io/v1',
    `challenges Challenge namespaced - status
    orders Order namespaced - status`,
  ),
  ...crds(
    'traefik.io/v1alpha1',
    `ingressroutes IngressRoute namespaced
    ingressroutetcps IngressRouteTCP namespaced
    ingressrouteudps IngressRouteUDP namespaced
    middlewares Middleware namespaced
    middlewaretcps MiddlewareTCP namespaced
    serverstransports ServersTransport namespaced
    serverstransporttcps ServersTransportTCP namespaced
    tlsoptions TLSOption namespaced
    tlsstores TLSStore namespaced
    traefikservices TraefikService namespaced`,
  ),
  ...crds(
    'gateway.networking.k8s.io/v1',
    `backendtlspolicies BackendTLSPolicy namespaced btlspolicy status
    gatewayclasses GatewayClass cluster gc status
    gateways Gateway namespaced gtw status
    grpcroutes GRPCRoute namespaced - status
    httproutes HTTPRoute namespaced - status
    listenersets ListenerSet namespaced - status
    referencegrants ReferenceGrant namespaced
    tlsroutes TLSRoute namespaced - status`,
  ),
  ...crds(
    'gateway.networking.k8s.io/v1alpha2',
    `tcproutes TCPRoute namespaced - status
    udproutes UDPRoute namespaced - status`,
  ),
  ...crds(
    'elbv2.k8s.aws/v1beta1',
    `ingressclassparams IngressClassParams cluster
    targetgroupbindings TargetGroupBinding namespaced - status`,
  ),
  ...crds(
    'externaldns.k8s.io/v1alpha1',
    'dnsendpoints DNSEndpoint namespaced - status',
  ),
  ...crds(
    'external-secrets.io/v1',
    `clustersecretstores ClusterSecretStore cluster css status
    externalsecrets ExternalSecret namespaced es status
    secretstores SecretStore namespaced ss status`,
  ),
  ...crds(
    'monitoring.coreos.com/v1',
    `podmonitors PodMonitor namespaced pmon
    prometheusrules PrometheusRule namespaced promrule
    servicemonitors ServiceMonitor namespaced smon`,
  ),
  ...crds(
    'snapshot.storage.k8s.io/v1',
    `volumesnapshotclasses VolumeSnapshotClass cluster vsclass
    volumesnapshotcontents VolumeSnapshotContent cluster vsc status
    volumesnapshots VolumeSnapshot namespaced vs status`,
  ),
  ...crds(
    'kube-green.com/v1alpha1',
    'sleepinfos SleepInfo namespaced - status',
  ),
  ...crds(
    'velero.io/v1',
    `backups Backup namespaced
    backupstoragelocations BackupStorageLocation namespaced bsl
    restores Restore namespaced
    schedules Schedule namespaced - status`,
  ),
];
