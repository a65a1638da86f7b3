import type { ComponentAsk, ParameterDefinition } from './components';
import type { CostItem } from '../sections/overview/overviewView';
import type { Quantity } from '../view/quantity';
import type { Finding, RenderedFile, VerifyCheck } from './finding';

/** What the form may know of an account profile; no account id, role or bucket. @public */
export interface AccountChoice {
  alias: string;
  description?: string;
  regions: string[];
  /** Why the user may not pick it; absent when they may. */
  locked?: string;
  applyBy: 'operator' | 'github-actions' | 'gitlab-ci' | 'codebuild';
  operatorsGroup?: string;
  domains: string[];
  allowedCidrs: { cidr: string; what: 'Backstage' | 'CI' }[];
  /** Networks that the profile lends. */
  vpcs: VpcChoice[];
  vpcsInUse: { cidr: string; cluster: string }[];
  guardrails: {
    /** Minor version such as `1.35`; older ones are refused. */
    oldestKubernetes?: string;
    maxHourlyUsd?: number;
    gpuFamilies?: string[];
    endpointOpen: boolean;
    gpuQuotaVcpu?: { spot?: number; onDemand?: number };
  };
}

/** A component of the library as the form offers it. @public */
export interface ComponentChoice {
  name: string;
  title: string;
  description: string;
  /** Pinned version of its chart or image; absent for components without one. */
  version?: string;
  ask: ComponentAsk;
  parameters: ParameterDefinition[];
  /** Names of components that it brings with it. */
  requires: string[];
  /** What is missing when it is not offered, such as "a GPU pool". */
  whenHint?: string;
}

/** A VPC of an account profile as the form offers it. @public */
export interface VpcChoice {
  id: string;
  region: string;
  cidr: string;
  description?: string;
  privateSubnets: number;
  publicSubnets: number;
}

/** One component under the answers so far. @public */
export interface ComponentState {
  /** Whether its condition holds; when it does not, the form hides or locks it. */
  offered: boolean;
  chosen: boolean;
  /** Title of the component that brought it in; nobody asked for it. */
  neededBy?: string;
  /** What is missing when it is not offered. */
  whenHint?: string;
  /** Names of parameters that are not asked now. */
  hidden: string[];
  /** What it adds per hour, chosen or not; undefined: no price is known. */
  perHour?: number;
  /** What it costs by use. */
  notCounted?: string;
}

/** What the form's pages need to know before any answer. @public */
export interface FormFacts {
  accounts: AccountChoice[];
  kubernetesVersions: {
    version: string;
    standardUntil: string;
    extendedUntil: string;
    locked?: string;
  }[];
  systemTypes: {
    name: string;
    arch: string;
    vcpu: number;
    memoryGib: number;
    maxPods: number;
    perHour?: number;
  }[];
  /** General machines by family. */
  families: {
    family: string;
    category: string;
    arch: string;
    generation: number;
    fromPerHour?: number;
    sizes: string[];
  }[];
  gpuFamilies: {
    family: string;
    gpu: string;
    arch: string;
    sizes: {
      size: string;
      gpus: number;
      vcpu: number;
      memoryGib: number;
      perHour?: number;
    }[];
  }[];
  presets: {
    id: string;
    title: string;
    text: string;
    gives: string;
    cost: EstimatedCost;
    /** All answers of the preset; `components` holds every component that is asked for, with all parameters. */
    answers: Record<string, unknown>;
  }[];
  /** In the order in which a page shows them. */
  components: ComponentChoice[];
  repositoryHosts: { host: string; scm: string; owners?: string[] }[];
  /** Public IPv4 address of the one who asks, as Backstage sees it; it is neither logged nor stored. */
  viewerAddress?: string;
  demo: boolean;
}

/** A range per hour; low and high differ by spot prices only. @public */
export interface EstimatedCost {
  low: Quantity;
  high: Quantity;
  /** If every limit is reached. */
  ceiling: Quantity;
  limit?: number;
  /** What one GPU node in use adds: the cheapest size that any pool may buy. */
  gpuInUse?: { low: Quantity; high: Quantity };
  items: (CostItem & { high: Quantity })[];
  notCounted: string[];
  source: string;
}

/** Answer of `POST /platforms/check`: rules and cost for the answers so far, without rendering. @public */
export interface CheckedAnswers {
  findings: Finding[];
  cost?: EstimatedCost;
  /** Derived values to show or propose: zone, subnets, fit of the system nodes in words, addresses. */
  derived: {
    clusterZone?: string;
    vpcCidr?: string;
    subnets?: { private: string[]; public: string[]; intra: string[] };
    systemFit?: string;
    addresses?: string;
    poolCeilings?: Record<string, number>;
    /** USD per hour in the region of the answers; absent where no prices are known. */
    prices?: {
      controlPlane: { standard: number; extended: number };
      natGateway: number;
    };
    /** Of every component that the form asks for. */
    components?: Record<string, ComponentState>;
  };
}

/** Answer of `POST /platforms/preview`. @public */
export interface PlatformPreview extends CheckedAnswers {
  files: RenderedFile[];
  checks: VerifyCheck[];
  /** Paths that differ from the plain preset under the same name. */
  differs: { path: string; change: 'new' | 'changed' }[];
  tookMs: number;
}

/** Answer of `GET /platforms/template`. @public */
export interface PlatformTemplate {
  /** As the lock file of the repository says; absent when it does not. */
  name?: string;
  version?: string;
  /** Version of the template as it is published now. */
  newest: string;
}
