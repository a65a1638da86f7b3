import express from 'express';
import type { Router } from 'express';
import type { World } from '../world/World';

/** What the demo can be told: which clusters there are, and to heal their faults. */
export function controlRoutes(world: World): Router {
  const router = express.Router();

  router.get('/', (_request, response) => {
    response.json({
      now: new Date(world.clock.now()).toISOString(),
      startedAt: new Date(world.start).toISOString(),
      speed: world.speed,
      clusters: world.clusters().map(({ id, scenario, frame }) => ({
        id,
        title: scenario.title,
        status: frame.eks?.status ?? 'absent',
        faults: scenario.faults.map(fault => ({
          ...fault,
          healed: world.healedFaults(id).includes(fault.id),
        })),
      })),
    });
  });

  router.post('/heal/:cluster/:fault?', (request, response) => {
    const { cluster, fault } = request.params;
    const healed = world.heal(cluster, fault);
    response.status(healed.length > 0 ? 200 : 404).json({ cluster, healed });
  });
  return router;
}
