import type { PlatformSpec } from '@eks-platform/backstage-plugin-eks-platform-common';

/** The spec as templates see it: what is optional is there as null, so that a condition may ask for it and a misspelt name is an error. */
export function specContext(spec: PlatformSpec): Record<string, unknown> {
  const { account, ingress, pools } = spec;
  return JSON.parse(
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
      pools: pools.map(poolContext),
    }),
  );
}

function poolContext(pool: PlatformSpec['pools'][number]) {
  return {
    ...pool,
    minGeneration: pool.minGeneration ?? null,
    gpuResource: pool.gpuResource ?? null,
    weight: pool.weight ?? null,
    limits: {
      cpu: pool.limits.cpu ?? null,
      memoryGib: pool.limits.memoryGib ?? null,
      gpus: pool.limits.gpus ?? null,
    },
  };
}
