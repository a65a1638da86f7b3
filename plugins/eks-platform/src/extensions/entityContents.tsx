import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { ANNOTATION_CLUSTER } from '@eks-platform/backstage-plugin-eks-platform-common';
import { CLUSTER_TAB_PATH } from '../entityCards/clusterTabPath';

/** The tab Cluster on every entity that names a cluster. */
export const entityClusterContent = EntityContentBlueprint.make({
  name: 'cluster',
  params: {
    path: CLUSTER_TAB_PATH,
    title: 'Cluster',
    group: 'operation',
    filter: {
      [`metadata.annotations.${ANNOTATION_CLUSTER}`]: { $exists: true },
    },
    loader: () =>
      import('../components/ClusterTab').then(m => <m.EntityClusterTab />),
  },
});
