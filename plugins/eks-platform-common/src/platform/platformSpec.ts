import type { z } from 'zod';
import type { archSchema } from './answers';

/** @public */
export type Arch = z.infer<typeof archSchema>;

/** One Karpenter NodePool with its own EC2NodeClass. @public */
export interface PoolSpec {
  name: string;
  gpu: boolean;
  arch: Arch[];
  capacityTypes: ('spot' | 'on-demand')[];
  /** General pools. */
  categories: string[];
  /** Instance generation must be greater than this. */
  minGeneration?: number;
  /** GPU pools: full instance types. */
  instanceTypes: string[];
  /** Accelerator resource, such as `nvidia.com/gpu`; GPU pools only. */
  gpuResource?: string;
  /** General pools: only these families; empty: categories and generation decide. */
  families: string[];
  /** General pools: only these sizes; empty: any. */
  sizes: string[];
  /** Full zone names; empty: all zones of the platform. */
  zones: string[];
  limits: { cpu?: number; memoryGib?: number; gpus?: number; nodes?: number };
  /** Go duration, such as `24h`. */
  expireAfter: string;
  terminationGracePeriod: string;
  consolidationPolicy: 'WhenEmpty' | 'WhenEmptyOrUnderutilized';
  consolidateAfter: string;
  diskGib: number;
  /** Beyond what gp3 includes. */
  disk: { iops?: number; throughput?: number };
  /** AMI alias, such as `al2023@v20261101`. */
  amiAlias: string;
  taints: { key: string; value: string; effect: string }[];
  /** Taints that something takes away once the node is ready. */
  startupTaints: { key: string; value: string; effect: string }[];
  labels: Record<string, string>;
  weight?: number;
  budgets: {
    nodes: string;
    schedule?: string;
    /** Go duration. */
    duration?: string;
    reasons?: string[];
  }[];
  /** Nodes carry `karpenter.sh/do-not-disrupt`. */
  doNotDisrupt: boolean;
}

/** One component of the library, in the order of layers. @public */
export interface ComponentSpec {
  name: string;
  version: string;
  layer:
    | 'access'
    | 'crds'
    | 'core'
    | 'capacity'
    | 'controllers'
    | 'configs'
    | 'apps';
  /** Names of Kustomizations that must be ready before. */
  dependsOn: string[];
  title: string;
  description: string;
  namespace?: string;
  /** Whether it has a Flux Kustomization of its own. */
  flux: boolean;
  /** Component whose Kustomization applies its manifests. */
  partOf?: string;
  /** With the system place on Fargate: whether its namespace gets a profile. */
  fargate: boolean;
  /** Values that Flux gets from AWS. */
  runtimeInfo: {
    key: string;
    /** Output of `infra/cluster`. */
    output: string;
    type: string;
    example: string;
  }[];
  /** Service accounts with an AWS role. */
  identities: { namespace: string; serviceAccount: string }[];
  links: { title: string; url: string; icon?: string }[];
  docs: { file: string; title: string }[];
  /** USD per hour in us-east-1. */
  costItems: { title: string; hourlyUsd: number }[];
  notCounted?: string;
  /** Values of its own variables for the cluster's tfvars file. */
  tfvars: { name: string; value: unknown; comment: string }[];
}

/**
 * The resolved answers: nothing is left to decide or to compute, so rendering is a pure function of it.
 *
 * It holds no account id and no secret. Only additive changes without raising `schemaVersion`.
 *
 * @public
 */
export interface PlatformSpec {
  schemaVersion: 1;
  template: { name: 'eks-platform'; version: string };
  preset: string;
  name: string;
  /** Full entity ref, such as `group:default/team-web`. */
  owner: string;
  description: string;
  repository: {
    scm: 'github' | 'gitlab' | 'gitea';
    host: string;
    owner: string;
    name: string;
    branch: string;
    /** https URL without `.git`. */
    url: string;
    /** URL that Flux clones; `ssh://` with a deploy key. */
    cloneUrl: string;
    /** Folder of the tree inside the repository, without slashes at either end; empty for the root. */
    path: string;
  };
  account: {
    alias: string;
    partition: string;
    readerRole: string;
    operatorRole?: string;
    adminRole: string;
    state: { bucket: string; region: string; kmsAlias?: string };
    apply: {
      by: 'operator' | 'github-actions' | 'gitlab-ci' | 'codebuild';
      runner?: 'hosted' | 'self-hosted';
      planRole?: string;
      applyRole?: string;
    };
    operatorsGroup: string;
    permissionsBoundary?: string;
    tags: Record<string, string>;
    fluxCredentialSecret: string;
    fluxProtocol: 'https' | 'ssh';
  };
  region: string;
  /** Full zone names. */
  zones: string[];
  cluster: {
    name: string;
    /** `<alias>/<region>/<name>` */
    ref: string;
    kubernetesVersion: string;
    supportPolicy: 'STANDARD' | 'EXTENDED';
    endpoint: { public: boolean; cidrs: string[] };
  };
  network: {
    /** `existing`: the VPC belongs to somebody else and is only used. */
    mode: 'create' | 'existing';
    existing?: {
      vpcId: string;
      privateSubnetIds: string[];
      publicSubnetIds: string[];
    };
    cidr: string;
    serviceCidr: string;
    privateSubnets: string[];
    publicSubnets: string[];
    intraSubnets: string[];
    natGateways: 'one' | 'per-zone';
  };
  system: {
    placement: 'managed-node-group' | 'fargate';
    /** Whether the system nodes carry `CriticalAddonsOnly`. */
    tainted: boolean;
    instanceType: string;
    arch: Arch;
    capacityType: 'SPOT' | 'ON_DEMAND';
    min: number;
    desired: number;
    max: number;
  };
  pools: PoolSpec[];
  ingress: {
    enabled: boolean;
    reach: 'public' | 'internal';
    /** Zone of the account profile that the cluster's zone is delegated from, or that its records lie in. */
    parentZone: string;
    parentZoneId: string;
    parentZoneRoleArn?: string;
    /** `k8s-<region>-<cluster>.<parent zone>` */
    zone: string;
    /** Whether that is a hosted zone of its own. */
    ownZone: boolean;
    certificates: 'letsencrypt' | 'letsencrypt-staging' | 'byo' | 'none';
    email: string;
    /** Name of the secret in Secrets Manager that holds the certificate; for `byo`. */
    byoSecret: string;
  };
  components: ComponentSpec[];
  /** Parameters of every chosen component by its name; a component that is not chosen is not here. */
  options: Record<string, Record<string, unknown>>;
  /** High end of the estimate per month of 730 hours; null without prices. */
  estimate: { monthlyUsd: number | null };
  /** Literal pins of `versions.yaml`, by name. */
  versions: Record<string, string>;
  /** What the user answered, for the lock file; nothing is rendered from it. */
  answers?: Record<string, unknown>;
}
