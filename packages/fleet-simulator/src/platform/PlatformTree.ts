/** A Kubernetes object as a repository holds it. */
export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
  spec?: any;
  [field: string]: unknown;
}

/** One Flux Kustomization of the sync root, with everything that it would apply. */
export interface PlatformKustomization {
  name: string;
  path: string;
  dependsOn: string[];
  timeout?: string;
  prune: boolean;
  manifests: Manifest[];
}

/** The cluster's values, from its tfvars file; what is absent there is undefined. */
export interface ClusterValues {
  kubernetesVersion: string;
  supportPolicy: 'STANDARD' | 'EXTENDED';
  publicCidrs: string[];
  systemInstanceTypes: string[];
  systemAmiType: string;
  systemCapacityType: 'SPOT' | 'ON_DEMAND';
  systemMin: number;
  systemDesired: number;
  systemMax: number;
  zones: string[];
  /** CIDRs of the private and public subnets, one a zone; empty: those of the template's usual VPC. */
  privateSubnets: string[];
  publicSubnets: string[];
  readerRole: string;
  operatorRole: string | undefined;
  administratorRoles: string[];
  dnsZone: string | undefined;
}

/** What a pushed repository says about its cluster. */
export interface PlatformTree {
  account: string;
  region: string;
  cluster: string;
  /** Such as `resource:default/orca`. */
  entityRef: string;
  values: ClusterValues;
  kustomizations: PlatformKustomization[];
  /** Whether the portal's access is applied before Flux works. */
  accessFirst: boolean;
  /** What Flux's operator installs Flux by. */
  fluxInstance?: Manifest;
}
