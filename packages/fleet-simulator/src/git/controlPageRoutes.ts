import express from 'express';
import type { Router } from 'express';
import { isWireFault } from '../world/WireFaults';
import type { World } from '../world/World';
import { findCluster } from './findCluster';
import { controlPage } from './pages/controlPage';

const PAGE = '/_simulator/page';

/** The control endpoints for people: a page with buttons, each of which leads back to it. */
export function controlPageRoutes(world: World): Router {
  const router = express.Router();

  router.get('/', (_request, response) => {
    response.send(controlPage(world));
  });

  router.post('/heal/:cluster/:fault', ({ params }, response) => {
    world.heal(params.cluster, params.fault);
    response.redirect(303, PAGE);
  });

  router.post(
    '/wire/:cluster',
    express.urlencoded({ extended: false, limit: '4kb' }),
    ({ params, body }, response) => {
      const fault = String(body.fault ?? '');
      if (isWireFault(fault)) {
        findCluster(world, params.cluster)?.wire.set(
          fault,
          String(body.value ?? ''),
        );
      }
      response.redirect(303, PAGE);
    },
  );

  router.post('/wire-off/:cluster/:fault', ({ params }, response) => {
    if (isWireFault(params.fault)) {
      findCluster(world, params.cluster)?.wire.clear(params.fault);
    }
    response.redirect(303, PAGE);
  });
  return router;
}
