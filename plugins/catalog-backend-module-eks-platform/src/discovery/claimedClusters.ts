import type { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_CLUSTER,
  ANNOTATION_UNCLAIMED,
} from '@eks-platform/backstage-plugin-eks-platform-common';

const FIELDS = ['metadata.annotations'];
const PAGE_SIZE = 500;

/** Cluster refs that an entity of somebody's own names; whoever registered one owns the cluster's entity. */
export async function readClaimedClusters(options: {
  auth: AuthService;
  catalog: CatalogService;
}): Promise<Set<string>> {
  const { auth, catalog } = options;
  const credentials = await auth.getOwnServiceCredentials();
  const claimed = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await catalog.queryEntities(
      cursor
        ? { cursor, fields: FIELDS, limit: PAGE_SIZE }
        : {
            filter: {
              [`metadata.annotations.${ANNOTATION_CLUSTER}`]:
                CATALOG_FILTER_EXISTS,
            },
            fields: FIELDS,
            limit: PAGE_SIZE,
          },
      { credentials },
    );
    for (const { metadata } of page.items) {
      const cluster = metadata.annotations?.[ANNOTATION_CLUSTER];
      if (cluster && !metadata.annotations?.[ANNOTATION_UNCLAIMED]) {
        claimed.add(cluster);
      }
    }
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return claimed;
}
