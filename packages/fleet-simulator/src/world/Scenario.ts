import type { Instant } from '../clock/Clock';
import type { KubernetesObject } from '../objects/KubernetesObject';
import type { PlatformTree } from '../platform/PlatformTree';
import type { FileTree } from '../seeds/goldenTree';
import type { SeedRepository } from '../seeds/seedCommit';
import type { ClusterFrame } from './ClusterFrame';

/** Where the repository of a cluster stands. */
export interface RepositoryState {
  /** What Flux clones. */
  url: string;
  /** Head of `main`: 40 hexadecimal digits. */
  head: string;
  /** The commit before; the same where there is only one. */
  previous: string;
  /** When the head was pushed. */
  pushedAt: Instant;
  /** What the newest readable commit says about the cluster. */
  platform: PlatformTree;
}

/** What a scenario may look at; equal moments give equal frames. */
export interface Moment {
  now: Instant;
  /** When the simulator started; histories are told relative to it. */
  start: Instant;
  /** Waits are divided by it. */
  speed: number;
  /** When each fault was healed; absent while it lasts. */
  healed: Partial<Record<string, Instant>>;
  repository: RepositoryState;
}

/** A fault that a scenario plays. */
export interface Fault {
  /** Id in the list of fault scenarios, such as `S1`. */
  id: string;
  title: string;
  /** Id of the one problem that the tab must derive. */
  expects: string;
  /** What a person would do; the control endpoint does it. */
  heal: string;
  /** Whether a write to an object of the cluster is that very deed. */
  healedBy?(object: KubernetesObject): boolean;
}

/** The life of one cluster, as a function of time only. */
export interface Scenario {
  account: string;
  region: string;
  cluster: string;
  title: string;
  faults: Fault[];
  /** The repository that it begins with; absent: one that somebody pushes, or none. */
  repository?(golden: FileTree, start: Instant): SeedRepository;
  /** Nobody's template made the cluster: it lives without a repository. */
  unmanaged?: boolean;
  frameAt(moment: Moment): ClusterFrame;
}
