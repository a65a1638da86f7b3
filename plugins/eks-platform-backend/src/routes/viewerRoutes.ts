import { judgeViewerAddress } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { Router } from 'express';
import {
  CLUSTER_PATH,
  readCluster,
  type ClusterReadOptions,
} from './readCluster';
import { ServerTiming } from './ServerTiming';
import { viewerAddressOf } from './viewerAddressOf';

/** `GET /clusters/:kind/:namespace/:name/viewer-address`: whether the API server lets the caller's own address in. */
export function addViewerRoutes(
  router: Router,
  options: ClusterReadOptions,
): void {
  router.get(`${CLUSTER_PATH}/viewer-address`, async (request, response) => {
    const timing = new ServerTiming();
    const { view } = await readCluster(
      request,
      options,
      { queryType: 'viewer-address', timing, allow: ['user'] },
      observation => observation.current(),
    );
    const { endpoint } = view.identity.data ?? {};
    response.set('Cache-Control', 'private, no-store');
    response.set('Server-Timing', timing.header);
    response.json(
      judgeViewerAddress(
        viewerAddressOf(request),
        endpoint && {
          endpointPublic: endpoint.public,
          endpointPrivate: endpoint.private,
          publicAccessCidrs: endpoint.allowed.map(({ cidr }) => cidr),
        },
      ),
    );
  });
}
