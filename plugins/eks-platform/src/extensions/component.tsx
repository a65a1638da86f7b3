import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RUNS_IN_A_CLUSTER } from './runsInACluster';

/** The tab Cluster on Components that run in a cluster: their app or the cluster? */
export const entityComponentContent = EntityContentBlueprint.make({
  name: 'component',
  params: {
    path: '/cluster',
    title: 'Cluster',
    group: 'operation',
    filter: RUNS_IN_A_CLUSTER,
    loader: () =>
      import('../components/ComponentTab').then(m => <m.EntityComponentTab />),
  },
});

/** The card of a Component's overview page. */
export const entityComponentCard = EntityCardBlueprint.make({
  name: 'component',
  params: {
    type: 'info',
    filter: RUNS_IN_A_CLUSTER,
    loader: () =>
      import('../components/ComponentTab').then(m => <m.EntityComponentCard />),
  },
});

export const componentExtensions = [
  entityComponentContent,
  entityComponentCard,
];
