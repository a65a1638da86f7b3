import type { Router } from 'express';
import { parseSections } from './parseSections';
import {
  CLUSTER_PATH,
  readCluster,
  type ClusterReadOptions,
} from './readCluster';
import { ServerTiming } from './ServerTiming';

/** `GET /clusters/:kind/:namespace/:name/view`. */
export function addClusterRoutes(
  router: Router,
  options: ClusterReadOptions,
): void {
  router.get(`${CLUSTER_PATH}/view`, async (request, response) => {
    const timing = new ServerTiming();
    const snapshot = await readCluster(
      request,
      options,
      {
        queryType: 'view',
        timing,
        sections: parseSections(request.query.sections),
      },
      observation => observation.current(),
    );
    response.set('Cache-Control', 'private, no-cache');
    response.set('ETag', `W/"${snapshot.revision}"`);
    response.set('Server-Timing', timing.header);
    response.type('json').send(snapshot.body);
  });
}
