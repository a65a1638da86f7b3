/** The few fields of Kubernetes objects that we keep; everything else is dropped while it is parsed. */

/** @public */
export interface ObjectMeta {
  name: string;
  namespace?: string;
  uid: string;
  generation?: number;
  /** ISO 8601. */
  createdAt: string;
  deletedAt?: string;
  labels: Record<string, string>;
  /** Only annotations that a rule reads. */
  annotations: Record<string, string>;
  owners: { kind: string; name: string }[];
}

/** @public */
export interface Condition {
  type: string;
  status: 'True' | 'False' | 'Unknown';
  reason?: string;
  message?: string;
  /** ISO 8601. */
  lastTransitionTime?: string;
  observedGeneration?: number;
}

/** @public */
export interface Taint {
  key: string;
  value?: string;
  effect: string;
}

/** @public */
export interface Toleration {
  key?: string;
  operator?: string;
  value?: string;
  effect?: string;
}

/** Resource name to Kubernetes quantity text, such as `{ cpu: '4', memory: '16Gi', 'nvidia.com/gpu': '1' }`. @public */
export type ResourceList = Record<string, string>;

/** @public */
export interface NodeProjection {
  meta: ObjectMeta;
  providerId?: string;
  taints: Taint[];
  unschedulable: boolean;
  capacity: ResourceList;
  allocatable: ResourceList;
  conditions: Condition[];
  kubeletVersion?: string;
}

/** @public */
export interface PodProjection {
  meta: ObjectMeta;
  nodeName?: string;
  phase: string;
  /** Sum over containers, init containers and overhead as the scheduler counts them. */
  requests: ResourceList;
  conditions: Condition[];
  tolerations: Toleration[];
  nodeSelector: Record<string, string>;
  /** First waiting or terminated reason that is not a success, such as `CrashLoopBackOff`. */
  trouble?: string;
  restarts: number;
}

/** @public */
export interface DaemonSetProjection {
  meta: ObjectMeta;
  desired: number;
  ready: number;
  images: string[];
  nodeSelector: Record<string, string>;
  /** Whether a required node affinity narrows where it runs. */
  hasAffinity: boolean;
  tolerations: Toleration[];
}

/** @public */
export interface ServiceProjection {
  meta: ObjectMeta;
  type: string;
  loadBalancer: { hostname?: string; ip?: string }[];
  ports: number[];
}

/** @public */
export interface IngressProjection {
  meta: ObjectMeta;
  className?: string;
  rules: { host?: string }[];
  tls: { hosts: string[]; secretName?: string }[];
  loadBalancer: { hostname?: string; ip?: string }[];
}

/** traefik.io/v1alpha1. @public */
export interface IngressRouteProjection {
  meta: ObjectMeta;
  entryPoints: string[];
  /** Rule texts, such as ``Host(`a.example.org`) && PathPrefix(`/x`)``. */
  matches: string[];
  tls?: { secretName?: string; certResolver?: string };
}

/** traefik.io/v1alpha1. @public */
export interface TlsStoreProjection {
  meta: ObjectMeta;
  defaultSecretName?: string;
}

/** karpenter.sh/v1. @public */
export interface NodePoolProjection {
  meta: ObjectMeta;
  limits: ResourceList;
  resources: ResourceList;
  requirements: { key: string; operator: string; values: string[] }[];
  taints: Taint[];
  nodeClass?: { kind: string; name: string };
  expireAfter?: string;
  terminationGracePeriod?: string;
  consolidationPolicy?: string;
  budgets: {
    nodes: string;
    schedule?: string;
    duration?: string;
    reasons?: string[];
  }[];
  conditions: Condition[];
}

/** karpenter.sh/v1. @public */
export interface NodeClaimProjection {
  meta: ObjectMeta;
  pool?: string;
  nodeName?: string;
  providerId?: string;
  instanceType?: string;
  zone?: string;
  capacityType?: string;
  resources: ResourceList;
  expireAfter?: string;
  conditions: Condition[];
}

/** karpenter.k8s.aws/v1. @public */
export interface NodeClassProjection {
  meta: ObjectMeta;
  amiAlias?: string;
  conditions: Condition[];
}

/** Who set a field last, from `metadata.managedFields`. @public */
export interface FieldOwner {
  manager: string;
  /** ISO 8601. */
  at?: string;
}

/** Kustomization and HelmRelease. @public */
export interface FluxObjectProjection {
  meta: ObjectMeta;
  kind:
    | 'Kustomization'
    | 'HelmRelease'
    | 'GitRepository'
    | 'OCIRepository'
    | 'HelmRepository';
  suspend: boolean;
  suspendedBy?: FieldOwner;
  dependsOn: { name: string; namespace?: string }[];
  path?: string;
  sourceRef?: { kind: string; name: string; namespace?: string };
  timeout?: string;
  observedGeneration?: number;
  lastAppliedRevision?: string;
  lastAttemptedRevision?: string;
  conditions: Condition[];
  /** GitRepository and OCIRepository: revision of the artifact. */
  artifactRevision?: string;
  /** Kustomization: ids of what it applied, such as `kube-system_karpenter-crd_helm.toolkit.fluxcd.io_HelmRelease`. */
  inventory: string[];
}

/** cert-manager.io/v1. @public */
export interface CertificateProjection {
  meta: ObjectMeta;
  dnsNames: string[];
  secretName: string;
  issuer: { name: string; kind: string };
  notAfter?: string;
  notBefore?: string;
  renewalTime?: string;
  revision?: number;
  nextPrivateKeySecretName?: string;
  failedIssuanceAttempts?: number;
  lastFailureTime?: string;
  conditions: Condition[];
}

/** cert-manager.io/v1. @public */
export interface CertificateRequestProjection {
  meta: ObjectMeta;
  issuer: { name: string; kind: string };
  failureTime?: string;
  conditions: Condition[];
}

/** acme.cert-manager.io/v1. @public */
export interface OrderProjection {
  meta: ObjectMeta;
  dnsNames: string[];
  state?: string;
  reason?: string;
  failureTime?: string;
}

/** acme.cert-manager.io/v1. @public */
export interface ChallengeProjection {
  meta: ObjectMeta;
  dnsName: string;
  type: string;
  issuer: { name: string; kind: string };
  presented: boolean;
  /** ISO 8601; newer versions of cert-manager only. */
  presentedAt?: string;
  processing: boolean;
  state?: string;
  reason?: string;
}

/** cert-manager.io/v1 Issuer and ClusterIssuer. @public */
export interface IssuerProjection {
  meta: ObjectMeta;
  kind: 'Issuer' | 'ClusterIssuer';
  acmeServer?: string;
  solvers: {
    dnsZones: string[];
    dnsNames: string[];
    route53?: { hostedZoneId?: string; region?: string; role?: string };
    http01: boolean;
  }[];
  conditions: Condition[];
}
