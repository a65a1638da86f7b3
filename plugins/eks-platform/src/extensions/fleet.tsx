import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiServerLine } from '@remixicon/react';
import { fleetRouteRef } from '../home/routes';

/** All clusters on one page; title and icon make it an item of the sidebar. */
export const fleetPage = PageBlueprint.make({
  params: {
    path: '/eks-platforms',
    title: 'EKS platforms',
    icon: <RiServerLine />,
    routeRef: fleetRouteRef,
    loader: () => import('../fleet').then(m => <m.FleetPage />),
  },
});
