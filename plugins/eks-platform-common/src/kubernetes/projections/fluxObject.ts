import type { Condition } from './condition';
import type { FieldOwner } from './fieldOwner';
import type { ObjectMeta } from './objectMeta';

/** Kinds of Flux and of its operator that a cluster view knows. @public */
export const FLUX_KINDS = [
  'Kustomization',
  'HelmRelease',
  'GitRepository',
  'OCIRepository',
  'HelmRepository',
  'HelmChart',
  'ResourceSet',
  'FluxInstance',
] as const;

/** @public */
export type FluxKind = (typeof FLUX_KINDS)[number];

/** One release of a chart, as Helm keeps it. @public */
export interface HelmHistoryEntry {
  /** Helm's own number of the release. */
  revision: number;
  chart: string;
  chartVersion: string;
  appVersion?: string;
  /** `deployed`, `superseded`, `failed`, `pending-upgrade`. */
  status: string;
  /** ISO 8601. */
  at?: string;
}

/** Any object of Flux; a kind lacks the fields that it does not know. @public */
export interface FluxObjectProjection {
  meta: ObjectMeta;
  kind: FluxKind;
  /** `spec.suspend`, or the annotation that flux-operator's kinds have for it. */
  suspend: boolean;
  suspendedBy?: FieldOwner;
  /** A ResourceSet may depend on objects of any kind. */
  dependsOn: { kind?: string; name: string; namespace?: string }[];
  path?: string;
  sourceRef?: { kind: string; name: string; namespace?: string };
  timeout?: string;
  observedGeneration?: number;
  lastAppliedRevision?: string;
  lastAttemptedRevision?: string;
  conditions: Condition[];
  /** Sources: revision of the artifact. */
  artifactRevision?: string;
  /** Sources, ISO 8601: when the artifact was stored. */
  artifactAt?: string;
  /** Sources: where from, without a user name or password. */
  url?: string;
  /** Sources: branch, tag, commit or version range that is followed. */
  follows?: string;
  /** HelmRelease with a chart of its own, HelmChart. */
  chart?: { name: string; version?: string };
  /** Kustomization: ids of what it applied, such as `kube-system_karpenter-crd_helm.toolkit.fluxcd.io_HelmRelease`. */
  inventory: string[];
  /** HelmRelease: newest first. */
  history?: HelmHistoryEntry[];
  /** The last `reconcile.fluxcd.io/requestedAt` that the controller has answered. */
  lastHandledReconcileAt?: string;
}
