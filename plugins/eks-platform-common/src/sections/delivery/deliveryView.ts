import type { ItemState } from '../../view/itemState';
import type { FluxObjectRef, FluxRow } from './fluxRow';

/** Whether one Kustomization lets another start. @public */
export interface DeliveryEdge {
  from: string;
  to: string;
  /** `broken`: the place where delivery stops. */
  state: 'satisfied' | 'broken' | 'waits';
}

/** Layers of a platform in the order in which Flux builds them. @public */
export type DeliveryLayer =
  | 'Sources'
  | 'Base'
  | 'Core'
  | 'Capacity'
  | 'Controllers'
  | 'Configs'
  | 'Apps';

/** One column of the graph; what it depends on stands in columns before it. @public */
export interface DeliveryColumn {
  /** `Sources`, `Base`, `Capacity`; more than one layer may share a column. */
  layers: DeliveryLayer[];
  /** Ids of rows. */
  objects: string[];
}

/** How a corner of "template – repository – AWS – cluster" compares with the next one. @public */
export interface DriftLine {
  between: 'template' | 'aws' | 'cluster' | 'plan';
  state: ItemState;
  text: string;
  /** ISO 8601: when it was compared. */
  at?: string;
}

/** Where delivery stops first. @public */
export interface DeliveryStop {
  /** Id of the row. */
  object: string;
  title: string;
  because: string;
  /** Key of the problem that says so. */
  problem?: string;
  /** What heals it, if that is one of Flux's own verbs. */
  resume?: FluxObjectRef;
}

/** @public */
export interface DeliveryView {
  stop?: DeliveryStop;
  /** Everything of Flux, troubled ones first. */
  rows: FluxRow[];
  columns: DeliveryColumn[];
  edges: DeliveryEdge[];
  /** Kustomizations by state. */
  counts: {
    total: number;
    ready: number;
    failed: number;
    waits: number;
    suspended: number;
    progressing: number;
    unknown: number;
  };
  revision: {
    /** Branch, tag or range that Flux follows. */
    follows?: string;
    /** What Flux fetched last; absent when nothing was. */
    fetched?: { revision: string; at?: string };
    /** Kustomizations of that source that run it. */
    applied: number;
    of: number;
    /** Older revisions that still run, most first. */
    older: { revision: string; count: number }[];
    /** Names of those that were never applied. */
    never: string[];
    /** Commit of the last apply of the infrastructure, as reported. */
    infrastructure?: { revision: string; at: string };
  };
  drift: DriftLine[];
  /** Whether the portal has a role to write with; permissions are another question. */
  writes: boolean;
}
