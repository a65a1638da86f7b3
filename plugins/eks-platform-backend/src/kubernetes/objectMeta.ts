import type {
  Condition,
  ObjectMeta,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { projectText } from './freeText';
import type { RawObject } from './KubernetesSource';

/** Annotations that a rule reads. All others are dropped, since tools keep whole manifests in them. */
const KEPT_ANNOTATIONS = new Set([
  'CapacityProvisioned',
  'alb.ingress.kubernetes.io/scheme',
  'cert-manager.io/certificate-name',
  'cert-manager.io/certificate-revision',
  'cert-manager.io/cluster-issuer',
  'cert-manager.io/issuer',
  'external-dns.alpha.kubernetes.io/hostname',
  'external-dns.alpha.kubernetes.io/target',
  'external-dns.kubernetes.io/hostname',
  'external-dns.kubernetes.io/target',
  'karpenter.k8s.aws/ec2nodeclass',
  'karpenter.sh/do-not-disrupt',
  'karpenter.sh/nodeclaim-termination-timestamp',
  'kubernetes.io/ingress.class',
  'kustomize.toolkit.fluxcd.io/reconcile',
  'reconcile.fluxcd.io/requestedAt',
  'service.beta.kubernetes.io/aws-load-balancer-scheme',
  'service.beta.kubernetes.io/aws-load-balancer-type',
  'traefik.ingress.kubernetes.io/router.tls',
]);

export function projectMeta(object: RawObject): ObjectMeta {
  const meta: RawObject = object.metadata ?? {};
  const annotations: Record<string, string> = {};
  for (const [name, value] of Object.entries(meta.annotations ?? {})) {
    if (KEPT_ANNOTATIONS.has(name)) {
      annotations[name] = String(value);
    }
  }
  return {
    name: meta.name ?? '',
    namespace: meta.namespace,
    uid: meta.uid ?? `${meta.namespace ?? ''}/${meta.name}`,
    generation: meta.generation,
    createdAt: meta.creationTimestamp ?? '',
    deletedAt: meta.deletionTimestamp,
    labels: meta.labels ?? {},
    annotations,
    owners: (meta.ownerReferences ?? []).map((owner: RawObject) => ({
      kind: owner.kind,
      name: owner.name,
    })),
  };
}

export function projectConditions(object: RawObject): Condition[] {
  return (object.status?.conditions ?? []).map((condition: RawObject) => ({
    type: condition.type,
    status: condition.status,
    reason: condition.reason,
    message: projectText(condition.message),
    lastTransitionTime: condition.lastTransitionTime,
    observedGeneration: condition.observedGeneration,
  }));
}
