import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  catalogEntityDeletePermission,
  catalogEntityRefreshPermission,
} from '@backstage/plugin-catalog-common/alpha';
import { kubernetesProxyPermission } from '@backstage/plugin-kubernetes-common';
import {
  AuthorizeResult,
  isPermission,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  eksPlatformClusterReadPermission,
  eksPlatformClusterReconcilePermission,
  eksPlatformClusterSuspendPermission,
} from '@eks-platform/backstage-plugin-eks-platform-common';

/** What only the owners of an entity may do; they own it themselves or by one of their groups. */
const OWNERS_ONLY: ResourcePermission<'catalog-entity'>[] = [
  eksPlatformClusterReadPermission,
  eksPlatformClusterReconcilePermission,
  eksPlatformClusterSuspendPermission,
  catalogEntityDeletePermission,
  catalogEntityRefreshPermission,
];

/** Everybody sees the catalog and may create; a cluster's inside is for its owners. */
export class OwnershipPolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    for (const ownersOnly of OWNERS_ONLY) {
      if (isPermission(permission, ownersOnly)) {
        return createCatalogConditionalDecision(
          permission,
          catalogConditions.isEntityOwner({
            claims: user?.info.ownershipEntityRefs ?? [],
          }),
        );
      }
    }
    // The proxy passes any request on with the portal's own rights, whoever owns the cluster.
    if (isPermission(permission, kubernetesProxyPermission)) {
      return { result: AuthorizeResult.DENY };
    }
    return { result: AuthorizeResult.ALLOW };
  }
}
