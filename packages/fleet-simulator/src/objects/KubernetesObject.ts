import { timestamp } from '../clock/duration';
import type { Instant } from '../clock/Clock';
import { seededUuid } from '../world/seeded';

export interface OwnerReference {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
  controller?: boolean;
  blockOwnerDeletion?: boolean;
}

export interface ObjectMetadata {
  name: string;
  namespace?: string;
  uid: string;
  resourceVersion?: string;
  generation?: number;
  creationTimestamp: string;
  deletionTimestamp?: string;
  deletionGracePeriodSeconds?: number;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: OwnerReference[];
  finalizers?: string[];
  generateName?: string;
  managedFields?: unknown[];
}

/** Any object as the API server sends it. */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: ObjectMetadata;
  spec?: any;
  status?: any;
  [field: string]: unknown;
}

export interface Condition {
  type: string;
  status: 'True' | 'False' | 'Unknown';
  reason: string;
  message: string;
  lastTransitionTime: string;
  observedGeneration?: number;
}

export interface NewObject {
  apiVersion: string;
  kind: string;
  name: string;
  namespace?: string;
  createdAt: Instant;
  generation?: number;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  owner?: KubernetesObject;
  /** When its deletion was asked for; finalizers keep it. */
  deletedAt?: Instant;
  finalizers?: string[];
}

/** Metadata with a uid that depends on name and creation only, so that a re-created object is another one. */
export function newObject(options: NewObject): KubernetesObject {
  const { apiVersion, kind, name, namespace, createdAt, owner } = options;
  const metadata: ObjectMetadata = {
    name,
    ...(namespace && { namespace }),
    uid: seededUuid(`${kind}/${namespace ?? ''}/${name}/${createdAt}`),
    ...(options.generation && { generation: options.generation }),
    creationTimestamp: timestamp(createdAt),
    ...(options.deletedAt && {
      deletionTimestamp: timestamp(options.deletedAt),
    }),
    ...(options.labels && { labels: options.labels }),
    ...(options.annotations && { annotations: options.annotations }),
    ...(owner && { ownerReferences: [ownerReference(owner)] }),
    ...(options.finalizers && { finalizers: options.finalizers }),
  };
  return { apiVersion, kind, metadata };
}

function ownerReference(owner: KubernetesObject): OwnerReference {
  return {
    apiVersion: owner.apiVersion,
    kind: owner.kind,
    name: owner.metadata.name,
    uid: owner.metadata.uid,
    controller: true,
    blockOwnerDeletion: true,
  };
}

/** A condition in the form that most kinds share. */
export function condition(
  type: string,
  status: Condition['status'],
  reason: string,
  message: string,
  since: Instant,
): Condition {
  return {
    type,
    status,
    reason,
    message,
    lastTransitionTime: timestamp(since),
  };
}
