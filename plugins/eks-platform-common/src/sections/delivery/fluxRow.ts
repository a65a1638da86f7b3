import type {
  FluxKind,
  HelmHistoryEntry,
} from '../../kubernetes/projections/fluxObject';
import type { ItemState } from '../../view/itemState';

/** Names an object of Flux. @public */
export interface FluxObjectRef {
  kind: FluxKind;
  namespace: string;
  name: string;
}

/** One object of Flux on the tab. @public */
export interface FluxRow extends FluxObjectRef {
  /** `Kustomization/flux-system/capacity`; also the value of `?object=`. */
  id: string;
  state: ItemState;
  /** `suspended by kubectl`, `waits for capacity`; for a ready one what it does. */
  text: string;
  /** What its controller wrote, for those who want it word by word. */
  message?: string;
  /** ISO 8601: since when it is in this state. */
  since?: string;
  /** In progress for more than twice its own timeout. */
  stuck: boolean;
  /** What runs or is served: `8c1e0f2`, `41.0.2`; absent when nothing does. */
  runs?: string;
  /** ISO 8601 and who set it; `at` and `by` are absent when the object does not tell. */
  suspended?: { by?: string; at?: string };
  /** Ids of what it depends on, and of the source it reads. */
  dependsOn: string[];
  source?: string;
  /** Ids of what stops it in the end; waiting ones only. */
  behind: string[];
  /** Id of the Kustomization that applied it. */
  owner?: string;
  /** Folder of the repository that it applies. */
  path?: string;
  url?: string;
  chart?: { name: string; version?: string };
  /** What it applied, by kind, most first. */
  inventory: { kind: string; count: number }[];
  history: HelmHistoryEntry[];
  /** How long its controller works on it before it gives up. */
  timeoutSeconds: number;
  /** The last request for a reconciliation, and the last one that was answered. */
  requestedAt?: string;
  handledAt?: string;
  /** Key of the problem that explains it. */
  problem?: string;
}
