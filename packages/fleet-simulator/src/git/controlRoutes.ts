import express from 'express';
import type { Router } from 'express';
import { isWireFault, WIRE_FAULTS } from '../world/WireFaults';
import type { SimulatedCluster, World } from '../world/World';
import { awsFaultRoutes } from './awsFaultRoutes';
import { controlPageRoutes } from './controlPageRoutes';
import { findCluster } from './findCluster';
import { messagePage } from './pages/layout';
import { isForeign } from './sameOrigin';

/** What the demo can be told: which clusters there are, what is wrong with them, and to change that. */
export function controlRoutes(
  world: World,
  rotateAuthority: () => Promise<void>,
): Router {
  const router = express.Router();

  // Whoever may open a page here may also press its buttons, but no page of another site.
  router.use((request, response, next) => {
    if (request.method !== 'GET' && isForeign(request)) {
      response
        .status(403)
        .send(messagePage('Refused', 'This request came from another site.'));
      return;
    }
    next();
  });

  router.get('/', (_request, response) => {
    response.json({
      now: new Date(world.clock.now()).toISOString(),
      startedAt: new Date(world.start).toISOString(),
      speed: world.speed,
      clusters: world.clusters().map(cluster => clusterState(world, cluster)),
      wireFaults: WIRE_FAULTS,
    });
  });

  router.post('/heal/:cluster/:fault?', (request, response) => {
    const { cluster, fault } = request.params;
    const healed = world.heal(cluster, fault);
    response.status(healed.length > 0 ? 200 : 404).json({ cluster, healed });
  });

  router
    .route('/wire/:cluster/:fault?')
    .post((request, response) => {
      const { fault = '' } = request.params;
      const cluster = findCluster(world, request.params.cluster);
      if (!cluster || !isWireFault(fault)) {
        response.status(404).json({ known: WIRE_FAULTS });
        return;
      }
      cluster.wire.set(fault, String(request.query.value ?? ''));
      response.json({ id: cluster.id, wire: cluster.wire.values });
    })
    .delete((request, response) => {
      const { fault } = request.params;
      const cluster = findCluster(world, request.params.cluster);
      if (!cluster || (fault !== undefined && !isWireFault(fault))) {
        response.status(404).json({ known: WIRE_FAULTS });
        return;
      }
      cluster.wire.clear(fault);
      response.json({ id: cluster.id, wire: cluster.wire.values });
    });

  router.post('/rotate-authority', (_request, response, next) => {
    rotateAuthority().then(() => response.json({ rotated: true }), next);
  });

  router.use('/page', controlPageRoutes(world));
  router.use('/aws', awsFaultRoutes(world));
  return router;
}

function clusterState(world: World, cluster: SimulatedCluster): object {
  const { id, scenario, frame, failure, wire } = cluster;
  return {
    id,
    title: scenario.title,
    status: frame.eks?.status ?? 'absent',
    ...(failure && { failure }),
    faults: scenario.faults.map(({ healedBy: _, ...fault }) => ({
      ...fault,
      healed: world.healedFaults(id).includes(fault.id),
    })),
    wire: wire.values,
  };
}
