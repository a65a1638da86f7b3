import type { Condition } from './condition';
import type { FieldOwner } from './fieldOwner';
import type { ObjectMeta } from './objectMeta';

/** Kustomization and HelmRelease. @public */
export interface FluxObjectProjection {
  meta: ObjectMeta;
  kind:
    | 'Kustomization'
    | 'HelmRelease'
    | 'GitRepository'
    | 'OCIRepository'
    | 'HelmRepository';
  suspend: boolean;
  suspendedBy?: FieldOwner;
  dependsOn: { name: string; namespace?: string }[];
  path?: string;
  sourceRef?: { kind: string; name: string; namespace?: string };
  timeout?: string;
  observedGeneration?: number;
  lastAppliedRevision?: string;
  lastAttemptedRevision?: string;
  conditions: Condition[];
  /** GitRepository and OCIRepository: revision of the artifact. */
  artifactRevision?: string;
  /** Kustomization: ids of what it applied, such as `kube-system_karpenter-crd_helm.toolkit.fluxcd.io_HelmRelease`. */
  inventory: string[];
}
