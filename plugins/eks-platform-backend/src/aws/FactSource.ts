import type {
  AwsSources,
  ClusterRef,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type {
  AccountProfile,
  AwsAccounts,
  DescribedCluster,
} from '@eks-platform/backstage-plugin-eks-platform-node';

import type { SharedReads } from './SharedReads';

/** How long AWS may take to answer all calls of one fact. */
export const FACT_WITHIN_MS = 20_000;

/** How old the description of a cluster that stands may be. */
export const STANDING_MAX_AGE_MS = 15_000;

/** What a read of AWS may know. */
export interface FactContext {
  aws: AwsAccounts;
  ref: ClusterRef;
  profile: AccountProfile;
  /** Undefined: EKS knows no such cluster. */
  cluster: DescribedCluster | undefined;
  signal: AbortSignal;
  shared: SharedReads;
}

/** One fact of AWS that a cluster view rests on. */
export interface FactSource<K extends keyof AwsSources> {
  /** For messages; a load may name a closer one. */
  action: string;
  /** How old an answer may be while somebody looks. */
  maxAgeMs: number;
  /** How old an answer may be while nobody looks; an hour unless something else is said. */
  idleMaxAgeMs?: number;
  /** Whether there is anything to ask without a cluster. */
  needsCluster: boolean;
  /** Whether "not found" means that the platform has no such thing. */
  optional?: boolean;
  /** `known`: the last answer, for what never changes once it is known. */
  load(context: FactContext, known?: AwsSources[K]): Promise<AwsSources[K]>;
}
