import type {
  CertificateProjection,
  CertificateRequestProjection,
  ChallengeProjection,
  DaemonSetProjection,
  FluxObjectProjection,
  IngressProjection,
  IngressRouteProjection,
  IssuerProjection,
  NodeClaimProjection,
  NodeClassProjection,
  NodePoolProjection,
  NodeProjection,
  OrderProjection,
  PodProjection,
  ServiceProjection,
  TlsStoreProjection,
} from '../kubernetes/projections';
import type { ApplyReport } from './applyReport';
import type { ClusterRef } from './clusterRef';

/**
 * The answer of one source, or why there is none.
 *
 * `not-asked`: nobody asked, for example because the cluster does not exist yet.
 *
 * @public
 */
export type Answer<T> =
  | { state: 'ok'; value: T; observedAt: string }
  | {
      state:
        | 'denied'
        | 'not-installed'
        | 'unreachable'
        | 'loading'
        | 'not-asked';
      /** One sentence for a person. */
      message?: string;
      next?: string;
      /** ISO 8601: since when. */
      since?: string;
      /** What was known before it broke. */
      last?: { value: T; observedAt: string };
    };

/** Kubernetes sources of a cluster view, by the key that the watch cache uses. @public */
export interface KubernetesSources {
  nodes: NodeProjection[];
  pods: PodProjection[];
  daemonSets: DaemonSetProjection[];
  services: ServiceProjection[];
  ingresses: IngressProjection[];
  ingressRoutes: IngressRouteProjection[];
  tlsStores: TlsStoreProjection[];
  nodePools: NodePoolProjection[];
  nodeClaims: NodeClaimProjection[];
  nodeClasses: NodeClassProjection[];
  kustomizations: FluxObjectProjection[];
  helmReleases: FluxObjectProjection[];
  gitRepositories: FluxObjectProjection[];
  certificates: CertificateProjection[];
  certificateRequests: CertificateRequestProjection[];
  orders: OrderProjection[];
  challenges: ChallengeProjection[];
  clusterIssuers: IssuerProjection[];
}

/** From `eks:DescribeCluster`. @public */
export interface EksClusterFacts {
  status:
    | 'CREATING'
    | 'ACTIVE'
    | 'DELETING'
    | 'FAILED'
    | 'UPDATING'
    | 'PENDING';
  version: string;
  platformVersion?: string;
  createdAt?: string;
  supportType: 'STANDARD' | 'EXTENDED';
  endpointPublic: boolean;
  endpointPrivate: boolean;
  publicAccessCidrs: string[];
  vpcId?: string;
  healthIssues: { code: string; message: string }[];
}

/** From `eks:DescribeClusterVersions`. Dates are ISO 8601. @public */
export interface EksVersionFacts {
  version: string;
  endOfStandardSupport?: string;
  endOfExtendedSupport?: string;
}

/** From `eks:ListAddons` and `eks:DescribeAddon`. @public */
export interface EksAddonFacts {
  name: string;
  version: string;
  status: string;
  issues: string[];
}

/** From `eks:ListNodegroups` and `eks:DescribeNodegroup`. @public */
export interface EksNodeGroupFacts {
  name: string;
  status: string;
  capacityType: 'spot' | 'on-demand';
  instanceTypes: string[];
  min: number;
  desired: number;
  max: number;
  issues: string[];
}

/** Which hosted zones the role of a service account may change, from its pod identity association and policies. @public */
export interface DnsRoleFacts {
  namespace: string;
  serviceAccount: string;
  roleName: string;
  /** Hosted zone ids; `*` for any. */
  mayChangeZones: string[];
}

/** A hosted zone that could own a name of the cluster. @public */
export interface HostedZoneFacts {
  id: string;
  /** Without the final dot. */
  name: string;
  private: boolean;
}

/** AWS sources of a cluster view. @public */
export interface AwsSources {
  cluster: EksClusterFacts | undefined;
  version: EksVersionFacts | undefined;
  addons: EksAddonFacts[];
  nodeGroups: EksNodeGroupFacts[];
  dnsRoles: DnsRoleFacts[];
  hostedZones: HostedZoneFacts[];
  applyReport: ApplyReport | undefined;
}

/** @public */
export interface InstanceTypeFacts {
  vcpu: number;
  memoryGib: number;
  arch: 'amd64' | 'arm64';
  gpu?: { name: string; count: number; memoryGib?: number; vendor: string };
  maxPods?: number;
  /** USD per hour, on-demand, in the region of the table; undefined elsewhere. */
  onDemandPerHour?: number;
}

/** Prices in one region with their date; there is none for regions without a table. @public */
export interface PriceTable {
  region: string;
  /** ISO 8601 date. */
  asOf: string;
  source: string;
  /** USD per hour. */
  controlPlane: { standard: number; extended: number };
  natGateway?: number;
  instanceTypes: Record<string, InstanceTypeFacts>;
}

/**
 * Everything that the rules look at for one cluster; the rules do no I/O and read no clock.
 *
 * @public
 */
export interface ClusterState {
  now: Date;
  ref: ClusterRef;
  entityRef: string;
  /** Owner, links and Flux path of the catalog entity. */
  entity: {
    owner?: string;
    repository?: string;
    repositoryFiles?: string;
    fluxPath?: string;
    template?: string;
  };
  account: {
    partition: string;
    applyBy: 'operator' | 'github-actions' | 'gitlab-ci' | 'codebuild';
    operatorsGroup?: string;
    backstageCidrs: string[];
  };
  kubernetes: { [K in keyof KubernetesSources]: Answer<KubernetesSources[K]> };
  aws: { [K in keyof AwsSources]: Answer<AwsSources[K]> };
  prices?: PriceTable;
}
