import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { deriveNodeDetail } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { Router } from 'express';
import {
  CLUSTER_PATH,
  readCluster,
  type ClusterReadOptions,
} from './readCluster';
import { ServerTiming } from './ServerTiming';

/** `GET /clusters/:kind/:namespace/:name/nodes/:node`: what is known of one node besides its row. */
export function addNodeRoutes(
  router: Router,
  options: ClusterReadOptions,
): void {
  router.get(`${CLUSTER_PATH}/nodes/:node`, async (request, response) => {
    const { node, ...compound } = request.params;
    const timing = new ServerTiming();
    const detail = await readCluster(
      request,
      options,
      { queryType: 'node', timing },
      observation => observation.read(state => deriveNodeDetail(state, node)),
    );
    if (!detail) {
      throw new NotFoundError(
        `${stringifyEntityRef(compound)} has no node "${node}" now`,
      );
    }
    response.set('Cache-Control', 'private, no-cache');
    response.set('Server-Timing', timing.header);
    response.json(detail);
  });
}
