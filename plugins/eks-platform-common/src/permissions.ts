import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Whether a user may see the live view of a cluster.
 *
 * The resource is the catalog entity of the cluster, so a policy answers with catalog conditions such as `isEntityOwner`.
 *
 * @public
 */
export const eksPlatformClusterReadPermission = createPermission({
  name: 'eks-platform.cluster.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/**
 * Whether a user may ask Flux to look again at once.
 *
 * @public
 */
export const eksPlatformClusterReconcilePermission = createPermission({
  name: 'eks-platform.cluster.reconcile',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/**
 * Whether a user may suspend objects of Flux, and resume suspended ones.
 *
 * @public
 */
export const eksPlatformClusterSuspendPermission = createPermission({
  name: 'eks-platform.cluster.suspend',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/**
 * Whether a user may ask for the rendered files of a platform before it is created, and see the account profiles.
 *
 * @public
 */
export const eksPlatformPreviewPermission = createPermission({
  name: 'eks-platform.platform.preview',
  attributes: { action: 'read' },
});

/** @public */
export const eksPlatformPermissions = [
  eksPlatformClusterReadPermission,
  eksPlatformClusterReconcilePermission,
  eksPlatformClusterSuspendPermission,
  eksPlatformPreviewPermission,
];
