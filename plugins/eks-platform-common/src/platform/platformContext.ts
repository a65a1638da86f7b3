import type { InstanceTypeFacts } from '../cost/priceTable';
import type { ComponentFacts } from './components';
import type { PlatformPreset } from './platformPreset';

/** What the generator may know of an account profile; no account id and no secret. @public */
export interface AccountFacts {
  alias: string;
  description?: string;
  partition: string;
  regions: string[];
  readerRole: string;
  operatorRole?: string;
  adminRole: string;
  state: { bucket: string; region: string; kmsAlias?: string };
  apply: {
    by: 'operator' | 'github-actions' | 'gitlab-ci' | 'codebuild';
    runner: 'hosted' | 'self-hosted';
    planRole?: string;
    applyRole?: string;
  };
  /** Entity refs of groups; empty: everybody may pick the profile. */
  allowedGroups: string[];
  operatorsGroup: string;
  egressCidrs: { ci: string[]; backstage: string[] };
  dns: { zone: string; zoneId: string; roleArn?: string }[];
  /** Networks that platforms may be put into. */
  vpcs: ExistingVpc[];
  git: { fluxCredentialSecret: string; fluxProtocol?: 'https' | 'ssh' };
  permissionsBoundary?: string;
  tags: Record<string, string>;
  guardrails: {
    oldestKubernetes?: string;
    maxHourlyUsd?: number;
    gpuFamilies?: string[];
    endpointOpen: boolean;
    /** What AWS grants the account of G and VT machines. */
    gpuQuotaVcpu?: { spot?: number; onDemand?: number };
  };
}

/** A VPC that the platform team lends; its subnets are told by id and never changed. @public */
export interface ExistingVpc {
  id: string;
  region: string;
  cidr: string;
  description?: string;
  privateSubnetIds: string[];
  publicSubnetIds: string[];
}

/** One git host that repositories can be published to. @public */
export interface RepositoryHost {
  host: string;
  scm: 'github' | 'gitlab' | 'gitea';
  /** Without a slash at the end. */
  baseUrl: string;
}

/** List prices of one region in USD. @public */
export interface PlatformPrices {
  region: string;
  /** ISO 8601 date of the instance prices. */
  asOf: string;
  source: string;
  /** Per hour. */
  controlPlane: { standard: number; extended: number };
  /** Per hour. */
  natGateway: number;
  /** Per hour. */
  loadBalancer: number;
  /** Per hour and address. */
  publicIpv4: number;
  /** Per GiB and month. */
  gp3GibMonth: number;
  /** Per hour: a vCPU, a GiB of memory. */
  fargate: { vcpu: number; gib: number };
  hoursPerMonth: number;
}

/** Everything that the rules look at besides the answers; they do no I/O and read no clock. @public */
export interface PlatformContext {
  /** ISO 8601 date. */
  today: string;
  accounts: AccountFacts[];
  preset: PlatformPreset;
  /** Components of the template's library. */
  components: ComponentFacts[];
  versions: {
    template: string;
    kubernetes: {
      default: string;
      versions: {
        version: string;
        standardUntil: string;
        extendedUntil: string;
        /** Least versions by pin, such as `karpenter: 1.13.0`. */
        needs?: Record<string, string>;
      }[];
    };
    pins: Record<string, string>;
  };
  instanceTypes: ReadonlyMap<string, InstanceTypeFacts>;
  /** Absent for regions without a price table. */
  pricesOf: (region: string) => PlatformPrices | undefined;
  /** Assumed spot price as a share of on-demand. */
  spotFraction: number;
  repositoryHosts: RepositoryHost[];
  /** Entities that the catalog has already. */
  taken: {
    entityRef: string;
    /** Cluster ref, for clusters. */
    cluster?: string;
    owner?: string;
    /** URL of the file that it comes from. */
    location?: string;
  }[];
  /** Whether a cluster is added to a platform that exists: its repository is then meant to be there. */
  addsCluster?: boolean;
  /** VPC ranges in use: of known clusters, and of lent networks by what they are called. */
  vpcs: { account: string; cidr: string; cluster: string }[];
  /** Full entity refs that the user owns by; undefined: not known, not checked. */
  userGroups?: string[];
}

/** Pods that need a place on the system nodes. @public */
export interface SystemPods {
  workload: string;
  pods: number;
  /** Kubernetes quantity per pod. */
  cpu: string;
  /** Kubernetes quantity per pod. */
  memory: string;
  /** One pod on each node. */
  daemonSet: boolean;
}
