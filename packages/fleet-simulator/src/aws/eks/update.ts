import type { UpdateFacts } from '../../world/AwsFacts';
import type { SimulatedCluster } from '../../world/World';
import { seededUuid } from '../../world/seeded';
import { awsFactsOf } from '../awsFactsOf';
import { absent } from './absent';
import { seconds } from './naming';
import type { ClusterCall } from './EksCall';
import { page } from './page';

function idOf(cluster: SimulatedCluster, update: UpdateFacts): string {
  const { type, createdAt, addon, nodeGroup } = update;
  return seededUuid(
    `update ${cluster.id} ${type} ${addon} ${nodeGroup} ${createdAt}`,
  );
}

// Updates of an add-on or node group are listed only for who names it.
function updatesFor({ cluster, world, request }: ClusterCall): UpdateFacts[] {
  const addon = request.query.get('addonName') ?? undefined;
  const nodeGroup = request.query.get('nodegroupName') ?? undefined;
  return awsFactsOf(cluster, world.clock.now()).updates.filter(
    each => each.addon === addon && each.nodeGroup === nodeGroup,
  );
}

/** ListUpdates: ids, newest first. */
export function listUpdates(call: ClusterCall): object {
  const ids = updatesFor(call)
    .sort((a, b) => b.createdAt - a.createdAt)
    .map(each => idOf(call.cluster, each));
  return page(call.request.query, 'updateIds', ids);
}

/** DescribeUpdate. */
export function describeUpdate(call: ClusterCall): object {
  const [, id] = call.names;
  const found = updatesFor(call).find(each => idOf(call.cluster, each) === id);
  if (!found) {
    return absent(
      `No update found for ID: ${id}`,
      call.cluster.scenario.cluster,
    );
  }
  return {
    update: {
      id,
      status: found.status,
      type: found.type,
      params: Object.entries(found.params).map(([type, value]) => ({
        type,
        value,
      })),
      createdAt: seconds(found.createdAt),
      errors: (found.errors ?? []).map(each => ({
        errorCode: each.code,
        errorMessage: each.message,
        resourceIds: each.resources,
      })),
    },
  };
}
