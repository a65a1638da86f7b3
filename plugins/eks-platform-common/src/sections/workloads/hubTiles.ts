import { listRouteAddresses } from './routeAddresses';
import type { Findings } from '../../problems/findings';
import { countByPhase, makePart } from './workloadPart';
import type { HubTile } from './workloadsView';

const HUB_PARTS = new Set(['hub', 'proxy', 'user-scheduler']);

/** JupyterHub in each namespace that has one: its parts and the servers of its users. */
export function makeHubTiles(findings: Findings): HubTile[] {
  const { deployments = [], pods } = findings.kubernetes;
  const hubs = deployments.filter(({ meta }) => meta.name === 'hub');
  return hubs.map(({ meta: { namespace = '' } }) => {
    const servers = pods?.filter(
      pod =>
        pod.meta.namespace === namespace &&
        pod.meta.labels.component === 'singleuser-server',
    );
    const waitingSince = servers
      ?.filter(({ phase }) => phase === 'Pending')
      .map(({ meta }) => meta.createdAt)
      .sort()[0];
    return {
      namespace,
      parts: deployments
        .filter(
          ({ meta }) =>
            meta.namespace === namespace && HUB_PARTS.has(meta.name),
        )
        .map(deployment => makePart(deployment.meta.name, deployment)),
      links: listRouteAddresses(namespace, findings),
      servers: countByPhase(servers, 'servers'),
      ...(waitingSince && { waitingSince }),
    };
  });
}
