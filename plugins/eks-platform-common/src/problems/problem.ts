import type { FluxVerb } from '../flux/fluxVerb';
import type { FluxObjectRef } from '../sections/delivery/fluxRow';

/** A place of the cluster tab that a problem or row links to. @public */
export interface ViewTarget {
  tab: 'overview' | 'nodes' | 'gpu' | 'ingress' | 'delivery';
  /** Query of the tab, such as `{ host: 'traefik.example.org' }` or `{ node: 'ip-10-0-1-2' }`. */
  query?: Record<string, string>;
}

/** One line of proof. Text between backticks is what one may type or search. @public */
export interface Evidence {
  /** `Kustomization capacity`. */
  object: string;
  /** `no matches for kind "EC2NodeClass"`. */
  says: string;
  /** ISO 8601. */
  at?: string;
}

/**
 * `critical`: running work, or all new work, is refused, or will be within a day.
 * `warning`: everything else that needs a person.
 *
 * @public
 */
export type ProblemSeverity = 'critical' | 'warning';

/**
 * A derived finding: one cause, however many objects are red because of it.
 *
 * Texts are one sentence each; names and fields stand between backticks.
 *
 * @public
 */
export interface Problem {
  /** Stable for as long as the same thing is broken: `<problem id>:<object>`, such as `karpenter-crds-missing:kube-system/karpenter-crd`. */
  key: string;
  /** One of the registry of problems; also the anchor in the generated `docs/runbook.md`. */
  id: ProblemId;
  severity: ProblemSeverity;
  title: string;
  because: string;
  evidence: Evidence[];
  /** ISO 8601; absent when no source says since when. */
  since?: string;
  /** Imperative: what to do. */
  next: string;
  /** The same as one of Flux's own verbs, for whoever may use it. */
  action?: { verb: FluxVerb; object: FluxObjectRef };
  /** What heals it or proves it, opened in the repository, relative to its root. */
  file?: { path: string; line?: number };
  /** How much is hurt: `8 Kustomizations`, `9 pods`. Empty: nobody yet. */
  hurts: { count: number; what: string }[];
  /** When to expect it gone after the fix. */
  clearsIn?: string;
  target: ViewTarget;
}

/** Id of a problem in the registry, such as `node-not-ready`. @public */
export type ProblemId = string;
