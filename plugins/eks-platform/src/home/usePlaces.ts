import { useRouteRef } from '@backstage/frontend-plugin-api';
import { catalogRouteRef, templatesRouteRef, tasksRouteRef } from './routes';

const CLUSTERS = new URLSearchParams({
  'filters[kind]': 'resource',
  'filters[type]': 'kubernetes-cluster',
});

/** The catalog, narrowed down to clusters; undefined in an app without a catalog page. */
export function useCatalogLink(): string | undefined {
  const route = useRouteRef(catalogRouteRef);
  return route && `${route()}?${CLUSTERS}`;
}

/** The page of all templates; undefined in an app without one. */
export function useTemplatesLink(): string | undefined {
  return useRouteRef(templatesRouteRef)?.();
}

/** The user's runs of templates; undefined in an app without such a page. */
export function useTasksLink(): string | undefined {
  return useRouteRef(tasksRouteRef)?.();
}
