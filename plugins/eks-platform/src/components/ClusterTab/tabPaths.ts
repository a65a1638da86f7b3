import type { ViewTarget } from '@eks-platform/backstage-plugin-eks-platform-common';

/** A sub-tab. */
export type TabName = ViewTarget['tab'];

/** Sub-tabs in their order; their keys are 1 to 4. */
export const TAB_NAMES: TabName[] = ['overview', 'nodes', 'gpu', 'ingress'];

const PATHS: Record<TabName, string> = {
  overview: '',
  nodes: '/nodes',
  gpu: '/gpu',
  ingress: '/ingress',
};

/** Path of a sub-tab, or of a place in it. */
export function toTabPath(base: string, target: ViewTarget): string {
  const query = new URLSearchParams(target.query).toString();
  return `${base}${PATHS[target.tab]}${query && `?${query}`}` || '/';
}

/** Path of the tab itself, given where we are and what its inner routes matched. */
export function getBasePath(pathname: string, splat: string): string {
  const path = pathname.replace(/\/+$/, '');
  const rest = splat.replace(/^\/+|\/+$/g, '');
  return rest && path.endsWith(`/${rest}`)
    ? path.slice(0, -rest.length - 1)
    : path;
}
