import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  eksPlatformClusterReadPermission,
  eksPlatformClusterReconcilePermission,
  eksPlatformClusterSuspendPermission,
  type FluxVerb,
} from '@eks-platform/backstage-plugin-eks-platform-common';

const PERMISSIONS = {
  reconcile: eksPlatformClusterReconcilePermission,
  suspend: eksPlatformClusterSuspendPermission,
  resume: eksPlatformClusterSuspendPermission,
};

/** Who may see the live view of which cluster; the resource is the catalog entity. */
export class ClusterAccess {
  readonly #permissions: PermissionsService;

  constructor(permissions: PermissionsService) {
    this.#permissions = permissions;
  }

  /** The entity refs that the caller may read, by one batch. */
  async findReadable(
    entityRefs: string[],
    options: { credentials: BackstageCredentials },
  ): Promise<Set<string>> {
    if (entityRefs.length === 0) {
      return new Set();
    }
    const decisions = await this.#permissions.authorize(
      entityRefs.map(resourceRef => ({
        permission: eksPlatformClusterReadPermission,
        resourceRef,
      })),
      options,
    );
    return new Set(
      entityRefs.filter(
        (_, i) => decisions[i].result === AuthorizeResult.ALLOW,
      ),
    );
  }

  async requireRead(
    entityRef: string,
    options: { credentials: BackstageCredentials },
  ): Promise<void> {
    const readable = await this.findReadable([entityRef], options);
    if (!readable.has(entityRef)) {
      throw new NotAllowedError(
        `You may not see the cluster of ${entityRef}: ${eksPlatformClusterReadPermission.name} is not granted to you`,
      );
    }
  }

  async requireWrite(
    entityRef: string,
    verb: FluxVerb,
    options: { credentials: BackstageCredentials },
  ): Promise<void> {
    const permission = PERMISSIONS[verb];
    const [{ result }] = await this.#permissions.authorize(
      [{ permission, resourceRef: entityRef }],
      options,
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You may not ${verb} anything on the cluster of ${entityRef}: ${permission.name} is not granted to you`,
      );
    }
  }
}
