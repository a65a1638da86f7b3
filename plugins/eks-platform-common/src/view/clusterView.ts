import type { LifecycleState } from '../cluster/lifecycle';
import type { Problem, ViewTarget } from '../problems/problem';
import type { Quantity } from './quantity';
import type { Section } from './section';
import type { SourceArea } from './sourceCatalogue';

/** State of one thing on the tab; drawn as a glyph with a word. @public */
export type ItemState =
  | 'critical'
  | 'warning'
  | 'notice'
  | 'ok'
  | 'progressing'
  | 'suspended'
  | 'waits'
  | 'leaving'
  | 'denied'
  | 'unreachable'
  | 'late'
  | 'unknown'
  | 'not-installed'
  | 'not-applicable';

/** @public */
export type VerdictWord =
  | 'healthy'
  | 'healthy-as-far-as-seen'
  | 'degraded'
  | 'in-trouble'
  | 'not-known'
  | 'not-applied'
  | 'being-created'
  | 'stopped'
  | 'being-destroyed'
  | 'absent';

/** The verdict is a sentence: `<word>: <title>`. @public */
export interface Verdict {
  word: VerdictWord;
  /** Title of the worst problem, or what it is being done. */
  title?: string;
  /** What is fine, then how much is hurt. */
  summary: string;
}

/** One source of the view, for the list behind "Data". @public */
export interface SourceStatus {
  /** `nodes`, `nodepools.karpenter.sh`, `eks:DescribeCluster`. */
  source: string;
  /** Which of the parts that "7 of 9 sections" counts. */
  area: SourceArea;
  state: 'ok' | 'denied' | 'not-installed' | 'unreachable' | 'loading' | 'late';
  observedAt?: string;
  message?: string;
}

/** One of the five stations from form to ready cluster. @public */
export interface LifecycleStation {
  state: 'not-applied' | 'applying' | 'creating' | 'bootstrapping' | 'ready';
  progress: 'done' | 'running' | 'failed' | 'waits';
  /** One fact: a time span or a count. */
  fact?: string;
  startedAt?: string;
  endedAt?: string;
}

/** One Flux Kustomization as a step of the bootstrap, in its order. @public */
export interface BootstrapStep {
  /** Name of the Kustomization. */
  name: string;
  state: ItemState;
  /** What it does or waits for, in words. */
  message?: string;
  startedAt?: string;
  endedAt?: string;
}

/** @public */
export interface LifecycleView {
  state: LifecycleState;
  stations: LifecycleStation[];
  /** Steps of the bootstrap; empty before Flux answers. */
  steps: BootstrapStep[];
  /** What exists now: `Network`, `Control plane 1.36`, `System nodes`, `Node pools`, `Public hosts`. */
  exists: { name: string; state: ItemState; fact?: string }[];
  report?: {
    commit: string;
    result: 'running' | 'succeeded' | 'failed';
    /** `network 46, cluster 88, flux 8`. */
    roots: { root: string; done?: number; planned?: number; result: string }[];
    updatedAt: string;
    runUrl?: string;
    error?: string;
  };
  /** Who applies and with which command; only while not applied. */
  apply?: {
    by: 'operator' | 'github-actions' | 'gitlab-ci' | 'codebuild';
    command?: string;
    operatorsGroup?: string;
  };
}

/** @public */
export interface SupportView {
  version: string;
  /** Such as `eks.12`. */
  platformVersion?: string;
  phase: 'standard' | 'extended' | 'unknown';
  /** ISO 8601 date on which the phase ends. */
  endsAt?: string;
  source: string;
}

/** @public */
export interface OverviewView {
  status: string;
  createdAt?: string;
  support: SupportView;
  endpoint: {
    private: boolean;
    public: boolean;
    cidrs: string[];
    open: boolean;
  };
  /** Absent when nodes are not known. */
  nodes?: { ready: number; total: number };
  /** Absent when pods are not known. */
  pods?: { running: number; pending: number };
  cpu?: { requested: Quantity; allocatable: Quantity };
  memory?: { requested: Quantity; allocatable: Quantity };
  addons: { name: string; version: string; state: ItemState; status: string }[];
  cost: { perHour: Quantity; items: CostItem[]; notCounted: string[] };
  /** What will happen by itself: renewals, expiries, end of support. At most 8, soonest first. */
  comingUp: { at: string; what: string; why: string; target?: ViewTarget }[];
}

/** @public */
export interface CostItem {
  name: string;
  perHour: Quantity;
  /** Spent on something that nobody can use. */
  waste?: boolean;
}

/** @public */
export type NodeOrigin =
  | 'managed-node-group'
  | 'karpenter'
  | 'fargate'
  | 'auto-mode'
  | 'self-managed';

/** @public */
export interface NodeRow {
  name: string;
  origin: NodeOrigin;
  /** Node pool, node group or Fargate profile. */
  pool?: string;
  instanceType?: string;
  zone?: string;
  arch?: string;
  capacityType?: 'spot' | 'on-demand' | 'reserved';
  state: ItemState;
  /** `ready`, `not ready for 4 min`, `initialising, 90 s`, `device plugin missing`. */
  stateText: string;
  /** Whether it answers and takes pods, whatever else is the matter with it. */
  ready: boolean;
  createdAt: string;
  expiresAt?: string;
  cpu: { requested?: number; allocatable?: number };
  /** GiB. */
  memory: { requested?: number; allocatable?: number };
  pods: { running?: number; capacity?: number };
  perHour: Quantity;
  /** Conditions that a person should know, in words. */
  conditions: {
    type: string;
    state: ItemState;
    text: string;
    since?: string;
  }[];
  claim?: string;
  instanceId?: string;
  problem?: string;
}

/** @public */
export interface NodePoolCard {
  name: string;
  origin: NodeOrigin;
  state: ItemState;
  stateText: string;
  nodes: number;
  spotNodes: number;
  perHour: Quantity;
  /** Only resources with a limit. Unit: vCPU, GiB or count. */
  usage: { resource: string; used: number; limit: number; unit: string }[];
  requested?: { cpu?: number; memory?: number };
  allocatable?: { cpu?: number; memory?: number };
  instanceTypes: string[];
  capacityTypes: string[];
  claimsInFlight: NodeClaimRow[];
  allowedDisruptions?: { now: number; text: string };
  gpu: boolean;
  problem?: string;
}

/** @public */
export interface NodeClaimRow {
  name: string;
  pool?: string;
  /** The first stage not reached. */
  stage: 'launching' | 'registering' | 'initialising' | 'ready' | 'leaving';
  /** Why it hangs there, in words. */
  why?: string;
  createdAt: string;
  instanceType?: string;
  zone?: string;
  capacityType?: string;
  node?: string;
}

/** Pods that no node takes, by the same reason. @public */
export interface PendingGroup {
  reason: string;
  pods: { namespace: string; name: string; since: string }[];
  /** More pods than are listed. */
  total: number;
}

/** @public */
export interface NodesView {
  karpenter: 'installed' | 'not-installed' | 'unknown';
  pools: NodePoolCard[];
  nodes: NodeRow[];
  claims: NodeClaimRow[];
  pending: PendingGroup[];
}

/** @public */
export type DeviceState = 'requested' | 'free' | 'broken' | 'initialising';

/** @public */
export interface GpuNodeRow {
  node: string;
  claim?: string;
  pool?: string;
  instanceType?: string;
  zone?: string;
  capacityType?: string;
  devices: { state: DeviceState; heldBy?: string }[];
  /** Whether the number of devices comes from the node or from the instance type table. */
  devicesSource: 'node' | 'instance-type';
  stateText: string;
  state: ItemState;
  perHour: Quantity;
  createdAt: string;
  holders: {
    namespace: string;
    pod: string;
    owner?: string;
    devices: number;
  }[];
  problem?: string;
}

/** @public */
export interface GpuView {
  resource: string;
  model?: string;
  devices: Record<DeviceState, number> & { total: number };
  cost: { total: Quantity; idle: Quantity };
  pending: {
    namespace: string;
    pod: string;
    owner?: string;
    devices: number;
    since: string;
    reason: string;
  }[];
  nodes: GpuNodeRow[];
  pools: {
    name: string;
    nodes: number;
    instanceTypes: string[];
    used?: number;
    limit?: number;
  }[];
  devicePlugin: { state: ItemState; text: string };
  holders: {
    owner: string;
    devices: number;
    perHour: Quantity;
    idlePerHour: Quantity;
  }[];
}

/** @public */
export interface Cell {
  state: ItemState;
  /** At most 2 words, such as `points here`, `wildcard`, `failed 44 min`. */
  text: string;
  /** Shown on hover and focus. */
  detail?: string;
}

/** One link of Certificate → Request → Order → Challenge. @public */
export interface IssuanceStep {
  kind: 'Certificate' | 'CertificateRequest' | 'Order' | 'Challenge';
  name: string;
  state: ItemState;
  text: string;
}

/** One row per public host. @public */
export interface HostRow {
  host: string;
  namespace: string;
  owner?: string;
  route: Cell;
  loadBalancer: Cell;
  certificate: Cell;
  issuer: Cell;
  renewal: Cell;
  /** ISO 8601. */
  expiresAt?: string;
  chain: IssuanceStep[];
  /** Comparison that proves the cause, such as the three zones of a failed DNS-01 challenge. */
  proof?: {
    title: string;
    rows: { label: string; value: string; state: ItemState; note?: string }[];
  };
  state: ItemState;
  problem?: string;
}

/** @public */
export interface IngressView {
  hosts: HostRow[];
  /** Hosts with TLS; `unknown`: whether a certificate serves them cannot be read. */
  counts: {
    hosts: number;
    covered: number;
    failed: number;
    issuing: number;
    unknown: number;
  };
  loadBalancers: {
    name: string;
    scheme: string;
    hosts: number;
    state: ItemState;
    address?: string;
  }[];
  certificates: {
    namespace: string;
    name: string;
    names: string[];
    state: ItemState;
    text: string;
    expiresAt?: string;
    renewsAt?: string;
  }[];
}

/** One of the sub-tabs: glyph of the worst state and one line of at most 34 characters. @public */
export interface TabVital {
  state: ItemState;
  text: string;
}

/** @public */
export interface ClusterLinks {
  repository?: string;
  /** Base for files of the repository: `<base><path>`. */
  repositoryFiles?: string;
  fluxPath?: string;
  awsConsole?: string;
  runbook?: string;
}

/** What the backend serves for one cluster. @public */
export interface ClusterView {
  entityRef: string;
  cluster: { account: string; region: string; name: string };
  /** Changes whenever anything else here does, but for ages. */
  revision: string;
  generatedAt: string;
  lifecycle: LifecycleView;
  verdict: Verdict;
  problems: Problem[];
  sources: SourceStatus[];
  /** `7 of 9 sections`: parts that rest on all their sources. */
  coverage: { seen: number; total: number };
  tabs: {
    overview: TabVital;
    nodes: TabVital;
    gpu: TabVital;
    ingress: TabVital;
  };
  overview: Section<OverviewView>;
  nodes: Section<NodesView>;
  gpu: Section<GpuView>;
  ingress: Section<IngressView>;
  links: ClusterLinks;
  access: { kubeconfig: string; endpointNote: string };
}

/** One row of the home page and of entity cards. @public */
export interface ClusterSummary {
  entityRef: string;
  name: string;
  account?: string;
  region?: string;
  owner?: string;
  ownedByMe: boolean;
  lifecycle?: LifecycleState;
  verdict?: VerdictWord;
  /** First problem or what is being done. */
  headline?: string;
  since?: string;
  moreProblems: number;
  perHour?: Quantity;
  /** `denied`: the user may know that it exists, but not more. */
  state: 'ok' | 'loading' | 'denied' | 'unreachable';
}
