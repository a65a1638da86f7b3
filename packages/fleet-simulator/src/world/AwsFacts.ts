import type { Instant } from '../clock/Clock';
import type { DnsAnswer } from '../dns/DnsAnswer';

/** What AWS holds around a cluster, beside EKS itself. */
export interface AwsFacts {
  subnets: SubnetFacts[];
  volumes: VolumeFacts[];
  capacityReservations: CapacityReservationFacts[];
  loadBalancers: LoadBalancerFacts[];
  certificates: AcmCertificateFacts[];
  /** What DNS answers otherwise than load balancers and external-dns make it, by name. */
  dns: Record<string, DnsAnswer>;
  queues: QueueFacts[];
  /** Values that differ from AWS's own, by `<service>/<code>`. */
  quotas: Record<string, number>;
  insights: InsightFacts[];
  updates: UpdateFacts[];
  fargateProfiles: FargateProfileFacts[];
  /** AWS calls of the cluster's roles that CloudTrail saw refused. */
  deniedCalls: DeniedCallFacts[];
}

export interface SubnetFacts {
  id: string;
  vpc: string;
  zone: string;
  cidr: string;
  freeAddresses: number;
  public: boolean;
}

export interface VolumeFacts {
  id: string;
  zone: string;
  sizeGib: number;
  createdAt: Instant;
  /** Absent: nobody holds it. */
  instanceId?: string;
  state?: 'in-use' | 'available' | 'creating' | 'error';
  tags: Record<string, string>;
}

export interface CapacityReservationFacts {
  id: string;
  instanceType: string;
  zone: string;
  total: number;
  available: number;
  createdAt: Instant;
}

export interface TargetFacts {
  /** Address of a pod, or id of an instance. */
  id: string;
  port: number;
  zone: string;
  state: 'healthy' | 'unhealthy' | 'initial' | 'draining' | 'unused';
  /** Such as `Target.FailedHealthChecks`. */
  reason?: string;
  description?: string;
}

export interface ListenerFacts {
  port: number;
  protocol: 'TCP' | 'TLS' | 'HTTP' | 'HTTPS';
  certificateArns: string[];
  targets: TargetFacts[];
}

export interface LoadBalancerFacts {
  name: string;
  dnsName: string;
  type: 'network' | 'application';
  scheme: 'internet-facing' | 'internal';
  state: 'active' | 'provisioning' | 'failed';
  createdAt: Instant;
  zones: string[];
  listeners: ListenerFacts[];
}

export interface AcmCertificateFacts {
  id: string;
  domain: string;
  names: string[];
  /** Default: `AMAZON_ISSUED`. */
  type?: 'AMAZON_ISSUED' | 'IMPORTED';
  createdAt?: Instant;
  status: 'ISSUED' | 'PENDING_VALIDATION' | 'EXPIRED' | 'FAILED';
  issuedAt?: Instant;
  notAfter?: Instant;
  renewal?:
    | 'PENDING_AUTO_RENEWAL'
    | 'PENDING_VALIDATION'
    | 'SUCCESS'
    | 'FAILED';
  failure?: string;
  /** Whether a record for its validation is there. */
  validated: boolean;
}

export interface QueueFacts {
  name: string;
  messages: number;
  inFlight: number;
  retentionSeconds: number;
  /** Seconds that the oldest message has waited, as CloudWatch measures. */
  oldestSeconds: number;
  createdAt: Instant;
}

export interface InsightFacts {
  name: string;
  category: 'UPGRADE_READINESS' | 'MISCONFIGURATION';
  status: 'PASSING' | 'WARNING' | 'ERROR' | 'UNKNOWN';
  reason: string;
  kubernetesVersion?: string;
  refreshedAt: Instant;
  changedAt: Instant;
  description: string;
  recommendation: string;
  /** Objects or ARNs that it is about. */
  resources?: string[];
  addons?: { name: string; compatibleVersions: string[] }[];
  deprecations?: {
    usage: string;
    replacedWith: string;
    stopServingVersion: string;
    clients: { userAgent: string; requests: number; lastAt: Instant }[];
  }[];
}

export interface UpdateFacts {
  type:
    | 'VersionUpdate'
    | 'AddonUpdate'
    | 'ConfigUpdate'
    | 'EndpointAccessUpdate';
  status: 'InProgress' | 'Successful' | 'Failed' | 'Cancelled';
  createdAt: Instant;
  params: Record<string, string>;
  nodeGroup?: string;
  addon?: string;
  errors?: { code: string; message: string; resources: string[] }[];
}

export interface FargateProfileFacts {
  name: string;
  status: 'ACTIVE' | 'CREATING' | 'CREATE_FAILED';
  createdAt: Instant;
  selectors: { namespace: string; labels?: Record<string, string> }[];
  roleName: string;
  issues?: { code: string; message: string }[];
}

export interface DeniedCallFacts {
  at: Instant;
  /** Such as `sqs.amazonaws.com`. */
  source: string;
  /** Such as `GetQueueUrl`. */
  name: string;
  code: string;
  message: string;
  roleName: string;
}
