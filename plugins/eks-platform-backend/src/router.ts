import express, { type Router as ExpressRouter } from 'express';
import Router from 'express-promise-router';
import { addClusterRoutes } from './routes/clusterRoutes';
import { addPlatformRoutes, type PlatformRoutesOptions } from './platforms';
import { addFluxRoutes, type FluxRoutesOptions } from './flux/fluxRoutes';
import { addSnapshotRoutes } from './fleet/snapshotRoutes';
import { addFleetRoutes, type FleetRoutesOptions } from './fleet/fleetRoutes';
import {
  addComponentRoutes,
  type ComponentRoutesOptions,
} from './routes/componentRoutes';
import type { ClusterReadOptions } from './routes/readCluster';
import { addTableRoutes } from './routes/tableRoutes';
import { addNodeRoutes } from './routes/nodeRoutes';
import { addViewerRoutes } from './routes/viewerRoutes';
import { addDescriptionRoutes } from './schema/descriptionRoutes';
import { addFeedRoutes, type FeedRoutesOptions } from './routes/feedRoutes';
import {
  addHealthRoutes,
  type HealthRoutesOptions,
} from './telemetry/healthRoutes';

export type RouterOptions = ClusterReadOptions &
  ComponentRoutesOptions &
  FeedRoutesOptions &
  FleetRoutesOptions &
  FluxRoutesOptions &
  HealthRoutesOptions &
  PlatformRoutesOptions;

export function createRouter(options: RouterOptions): ExpressRouter {
  const router = Router();
  router.use(express.json());
  addClusterRoutes(router, options);
  addTableRoutes(router, options);
  addNodeRoutes(router, options);
  addViewerRoutes(router, options);
  addComponentRoutes(router, options);
  addDescriptionRoutes(router, options);
  addFeedRoutes(router, options);
  addFleetRoutes(router, options);
  addSnapshotRoutes(router, options);
  addFluxRoutes(router, options);
  addHealthRoutes(router, options);
  addPlatformRoutes(router, options);
  return router;
}
