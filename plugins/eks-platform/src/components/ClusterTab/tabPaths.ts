import type { ViewTarget } from '@eks-platform/backstage-plugin-eks-platform-common';

/** A sub-tab. */
export type TabName = ViewTarget['tab'];

/** Path of each sub-tab, in the order of the tabs. */
const PATHS: Record<TabName, string> = {
  overview: '',
  nodes: '/nodes',
  gpu: '/gpu',
  ingress: '/ingress',
  delivery: '/delivery',
};

/** Sub-tabs in their order; their keys are 1, 2 and so on. */
export const TAB_NAMES = Object.keys(PATHS) as TabName[];

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
