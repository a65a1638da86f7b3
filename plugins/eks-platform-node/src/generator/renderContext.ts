import type { PlatformSpec } from '@eks-platform/backstage-plugin-eks-platform-common';
import { withoutReservedKeys } from './reservedKeys';

/** The spec as templates see it: what is optional is there as null, so that a condition may ask for it and a misspelt name is an error. */
export function specContext(spec: PlatformSpec): Record<string, unknown> {
  const { account, ingress, pools, network, components } = spec;
  return withoutReservedKeys(
    JSON.parse(
      JSON.stringify({
        ...spec,
        account: {
          ...account,
          operatorRole: account.operatorRole ?? null,
          permissionsBoundary: account.permissionsBoundary ?? null,
          state: { ...account.state, kmsAlias: account.state.kmsAlias ?? null },
          apply: {
            by: account.apply.by,
            runner: account.apply.runner ?? null,
            planRole: account.apply.planRole ?? null,
            applyRole: account.apply.applyRole ?? null,
          },
        },
        ingress: {
          ...ingress,
          parentZoneRoleArn: ingress.parentZoneRoleArn ?? null,
        },
        network: { ...network, existing: network.existing ?? null },
        pools: pools.map(poolContext),
        components: components.map(componentContext),
      }),
    ),
  );
}

function poolContext(pool: PlatformSpec['pools'][number]) {
  return {
    ...pool,
    minGeneration: pool.minGeneration ?? null,
    disk: {
      iops: pool.disk.iops ?? null,
      throughput: pool.disk.throughput ?? null,
    },
    budgets: pool.budgets.map(budget => ({
      ...budget,
      schedule: budget.schedule ?? null,
      duration: budget.duration ?? null,
      reasons: budget.reasons ?? null,
    })),
    gpuResource: pool.gpuResource ?? null,
    weight: pool.weight ?? null,
    limits: {
      cpu: pool.limits.cpu ?? null,
      memoryGib: pool.limits.memoryGib ?? null,
      gpus: pool.limits.gpus ?? null,
      nodes: pool.limits.nodes ?? null,
    },
  };
}

/** One component as templates see it. */
export function componentContext(
  component: PlatformSpec['components'][number],
) {
  return {
    ...component,
    namespace: component.namespace ?? null,
    partOf: component.partOf ?? null,
    notCounted: component.notCounted ?? null,
    links: component.links.map(link => ({ ...link, icon: link.icon ?? null })),
  };
}
