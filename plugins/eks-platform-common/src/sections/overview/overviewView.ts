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
