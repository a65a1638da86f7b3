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
  limits: { cpu?: number; memoryGib?: number; gpus?: number };
  /** Go duration, such as `24h`. */
  expireAfter: string;
  terminationGracePeriod: string;
  consolidationPolicy: 'WhenEmpty' | 'WhenEmptyOrUnderutilized';
  consolidateAfter: string;
  diskGib: number;
  /** AMI alias, such as `al2023@v20261101`. */
  amiAlias: string;
  taints: { key: string; value: string; effect: string }[];
  labels: Record<string, string>;
  weight?: number;
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
    /** https or http URL that Flux clones. */
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
    cidr: string;
    serviceCidr: string;
    privateSubnets: string[];
    publicSubnets: string[];
    intraSubnets: string[];
    natGateways: 'one' | 'per-zone';
  };
  system: {
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
    /** Zone of the account profile that the cluster's zone is delegated from. */
    parentZone: string;
    parentZoneId: string;
    parentZoneRoleArn?: string;
    /** `k8s-<region>-<cluster>.<parent zone>` */
    zone: string;
    certificates: 'letsencrypt' | 'letsencrypt-staging' | 'none';
    email: string;
    dashboard: boolean;
  };
  apps: { sample: boolean; gpuSmokeTest: boolean };
  components: ComponentSpec[];
  /** Literal pins of `versions.yaml`, by name. */
  versions: Record<string, string>;
  /** What the user answered, for the lock file; nothing is rendered from it. */
  answers?: Record<string, unknown>;
}
