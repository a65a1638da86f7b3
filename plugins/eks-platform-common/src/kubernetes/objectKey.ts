import type { ObjectMeta } from './projections';

/** `namespace/name`, or the name of a cluster-wide object. @public */
export function getObjectKey(meta: {
  name: string;
  namespace?: string;
}): string {
  return meta.namespace ? `${meta.namespace}/${meta.name}` : meta.name;
}

/** Labels that may name the owning team, best first. */
const OWNER_LABELS = [
  'eks-platform.io/owner',
  'backstage.io/owner',
  'app.kubernetes.io/owner',
  'owner',
  'team',
];

/** The owning team as the object's labels tell it. @public */
export function getOwnerLabel(meta: ObjectMeta): string | undefined {
  for (const label of OWNER_LABELS) {
    if (meta.labels[label]) {
      return meta.labels[label];
    }
  }
  return undefined;
}
