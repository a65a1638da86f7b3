import type {
  ClusterView,
  ItemState,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { toWebUrl } from './webUrl';
import { getStateRank } from './nodeWords';

/** A page about the cluster; `name` has a text of its own, else `title` is the text. */
export interface ClusterPageLink {
  name?:
    | 'repository'
    | 'fluxPath'
    | 'runbook'
    | 'awsConsole'
    | 'secrets'
    | 'logs';
  title: string;
  href: string;
}

/** A host that the cluster serves. */
export interface ClusterHostLink {
  host: string;
  href: string;
  state: ItemState;
}

/** A name that DNS could have; a wildcard or a pattern is no address. */
const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

/** All ways out of the page: each address once, hosts in trouble last, since they may not answer. */
export function listLinks(
  view: Pick<ClusterView, 'links' | 'ingress'>,
  entityLinks: readonly { url: string; title?: string }[],
): { pages: ClusterPageLink[]; hosts: ClusterHostLink[] } {
  const { links } = view;
  const names = [
    'repository',
    'runbook',
    'awsConsole',
    'secrets',
    'logs',
  ] as const;
  const own = names.flatMap((name): ClusterPageLink[] => {
    const href = toWebUrl(links[name]);
    return href ? [{ name, title: name, href }] : [];
  });
  const flux = toFluxUrl(links);
  const named = entityLinks.flatMap(({ url, title }): ClusterPageLink[] => {
    const href = toWebUrl(url);
    return href ? [{ title: title ?? new URL(href).host, href }] : [];
  });
  const pages = uniqueBy(
    [
      ...own,
      ...(flux
        ? [{ name: 'fluxPath' as const, title: 'fluxPath', href: flux }]
        : []),
      ...named,
    ],
    ({ href }) => href.replace(/\/+$/, ''),
  );
  const taken = new Set(pages.map(({ href }) => href.replace(/\/+$/, '')));
  const hosts = (view.ingress.data?.hosts ?? [])
    .filter(({ host }) => HOST.test(host))
    .map(({ host, state }) => ({ host, href: `https://${host}`, state }))
    .filter(({ href }) => !taken.has(href))
    .sort(
      (a, b) =>
        getStateRank(b.state) - getStateRank(a.state) ||
        a.host.localeCompare(b.host),
    );
  return { pages, hosts: uniqueBy(hosts, ({ href }) => href) };
}

/** The folder that Flux applies, in the repository. */
export function toFluxUrl(links: ClusterView['links']): string | undefined {
  const files = toWebUrl(links.repositoryFiles);
  return files && links.fluxPath
    ? `${files}${links.fluxPath.split('/').map(encodeURIComponent).join('/')}`
    : undefined;
}

/** The first of each key. */
function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter(item => {
    const key = keyOf(item);
    return !seen.has(key) && seen.add(key);
  });
}
