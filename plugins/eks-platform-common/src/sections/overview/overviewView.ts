import type { ViewTarget } from '../../problems/problem';
import type { ItemState } from '../../view/itemState';
import type { Quantity } from '../../view/quantity';

/** @public */
export interface SupportView {
  version: string;
  /** Such as `eks.12`. */
  platformVersion?: string;
  phase: 'standard' | 'extended' | 'unknown';
  /** ISO 8601 date on which the phase ends. */
  endsAt?: string;
  source: string;
  /** What extended support costs, or would cost, on top of standard support. */
  extra: Quantity;
  /** Newer versions that EKS offers, the next one first; absent when that is not known. */
  newer?: string[];
}

/** One insight of EKS that does not pass. @public */
export interface InsightRow {
  name: string;
  /** `upgrade`: about the next version; `mistake`: about how the cluster is set up now. */
  about: 'upgrade' | 'mistake';
  state: ItemState;
  text: string;
  /** ISO 8601: when EKS looked last. */
  observedAt?: string;
}

/** Somebody whose work one problem touches. @public */
export interface HurtRow {
  /** As labels tell it; absent: nobody is named. */
  owner?: string;
  pods: number;
  /** Whose pods they are, most first; at most three. */
  workloads: { kind: string; namespace?: string; name: string; pods: number }[];
  /** Workloads that are not listed. */
  moreWorkloads: number;
  hosts: string[];
  /** Title and key of the problem. */
  why: string;
  problem: string;
}

/** Of one resource: what pods ask for, what they use, what there is. @public */
export interface CapacityRow {
  requested: Quantity;
  allocatable: Quantity;
  used: Quantity;
}

/** @public */
export interface OverviewView {
  status: string;
  createdAt?: string;
  support: SupportView;
  /** Absent when nodes are not known. */
  nodes?: { ready: number; total: number };
  /** Absent when pods are not known. */
  pods?: { running: number; pending: number };
  cpu?: CapacityRow;
  memory?: CapacityRow;
  addons: {
    name: string;
    version: string;
    state: ItemState;
    status: string;
    /** Newest version for this Kubernetes, if it is another one. */
    newer?: string;
  }[];
  /** Insights of EKS; absent when they are not known. */
  insights?: {
    passing: number;
    /** Those that do not pass, errors first. */
    open: InsightRow[];
  };
  /** Whose work the problems touch, one row for each owner and problem, most first. */
  hurt: HurtRow[];
  cost: {
    perHour: Quantity;
    items: CostItem[];
    notCounted: string[];
    /** What spot saves against on-demand prices. */
    spotSaving: Quantity;
  };
  /** Money that open problems waste, most first; at most 5. */
  savings: Saving[];
  /** What will happen by itself: renewals, expiries, end of support. At most 8, soonest first. */
  comingUp: { at: string; what: string; why: string; target?: ViewTarget }[];
}

/** What would be saved by ending a problem. @public */
export interface Saving {
  /** Title, key and next step of the problem. */
  what: string;
  problem: string;
  next: string;
  perHour: Quantity;
}

/** @public */
export interface CostItem {
  name: string;
  perHour: Quantity;
  /** Spent on something that nobody can use. */
  waste?: boolean;
}
