import type { ApplyReport } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { Instant } from '../clock/Clock';
import type { KubernetesObject } from '../objects/KubernetesObject';
import type { AwsFacts } from './AwsFacts';
import type { WireFaultValues } from './WireFaults';

/** What EKS knows about a cluster. */
export interface EksFacts {
  status: 'CREATING' | 'ACTIVE' | 'DELETING' | 'FAILED';
  version: string;
  platformVersion: string;
  createdAt: Instant;
  supportType: 'STANDARD' | 'EXTENDED';
  publicAccess: boolean;
  publicAccessCidrs: string[];
  /** Value of the tag `backstage.io/entity-ref`. */
  entityRef: string;
  addons: AddonFacts[];
  nodeGroups: NodeGroupFacts[];
  podIdentities: PodIdentityFacts[];
  accessEntries: AccessEntryFacts[];
  /** What EKS itself complains of, beside add-ons and node groups. */
  issues?: HealthIssueFacts[];
}

/** A finding of EKS about a cluster, add-on or node group. */
export interface HealthIssueFacts {
  code: string;
  message: string;
  resourceIds: string[];
}

export interface AddonFacts {
  name: string;
  version: string;
  status: 'CREATING' | 'ACTIVE' | 'DEGRADED';
  createdAt: Instant;
  issues?: HealthIssueFacts[];
}

export interface NodeGroupFacts {
  name: string;
  status: 'CREATING' | 'ACTIVE' | 'DEGRADED';
  createdAt: Instant;
  capacityType: 'SPOT' | 'ON_DEMAND';
  instanceTypes: string[];
  amiType: string;
  scaling: { minSize: number; desiredSize: number; maxSize: number };
  taints: { key: string; value: string; effect: 'NO_SCHEDULE' }[];
  labels: Record<string, string>;
  issues?: HealthIssueFacts[];
}

export interface PodIdentityFacts {
  namespace: string;
  serviceAccount: string;
  roleName: string;
  /** Default: since the cluster is there. */
  createdAt?: Instant;
  /** Somebody deleted the role. */
  roleMissing?: boolean;
}

export interface AccessEntryFacts {
  roleName: string;
  groups: string[];
  createdAt: Instant;
}

/** A role of the account with the policies that S5 compares. */
export interface IamRoleFacts {
  name: string;
  /** Who may assume it; default: EKS Pod Identity. */
  trustPolicy?: object;
  inlinePolicies: Record<string, object>;
  attachedPolicies: { name: string; document: object }[];
}

export interface HostedZoneFacts {
  id: string;
  /** Without the final dot. */
  name: string;
  private: boolean;
  records: number;
}

/** Everything about one cluster at one moment. */
export interface ClusterFrame {
  /** Absent: EKS does not know the cluster. */
  eks?: EksFacts;
  /** Absent: nobody applied yet. */
  report?: ApplyReport;
  objects: KubernetesObject[];
  /** Names of the installed CustomResourceDefinitions. */
  crds: string[];
  iamRoles: IamRoleFacts[];
  hostedZones: HostedZoneFacts[];
  /** CIDRs of the subnets, one a zone; absent: those of the template's usual VPC. */
  subnetCidrs?: { private: string[]; public: string[] };
  /** Services that routes name and that do not exist, as `namespace/name`. */
  missingServices?: string[];
  /** What AWS holds otherwise than around any cluster. */
  aws?: Partial<AwsFacts>;
  /** What is wrong between clients and the API server. */
  wire?: WireFaultValues;
  /** Actions that AWS denies to the reader, such as `eks:ListInsights`. */
  deniedActions?: string[];
}
