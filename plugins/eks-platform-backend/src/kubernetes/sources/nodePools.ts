import { defineSource, type RawObject } from '../KubernetesSource';
import { projectConditions, projectMeta } from '../objectMeta';

export const nodePools = defineSource({
  key: 'nodePools',
  path: '/apis/karpenter.sh/v1/nodepools',
  project: pool => {
    const template = pool.spec?.template?.spec ?? {};
    const disruption = pool.spec?.disruption ?? {};
    return {
      meta: projectMeta(pool),
      limits: textValues(pool.spec?.limits),
      resources: textValues(pool.status?.resources),
      requirements: (template.requirements ?? []).map((r: RawObject) => ({
        key: r.key,
        operator: r.operator,
        values: r.values ?? [],
      })),
      taints: template.taints ?? [],
      nodeClass: template.nodeClassRef && {
        kind: template.nodeClassRef.kind,
        name: template.nodeClassRef.name,
      },
      expireAfter: template.expireAfter,
      terminationGracePeriod: template.terminationGracePeriod,
      replicas: pool.spec?.replicas,
      weight: pool.spec?.weight,
      startupTaints: template.startupTaints ?? [],
      consolidateAfter: disruption.consolidateAfter,
      consolidationPolicy: disruption.consolidationPolicy,
      budgets: (disruption.budgets ?? []).map((budget: RawObject) => ({
        nodes: String(budget.nodes),
        schedule: budget.schedule,
        duration: budget.duration,
        reasons: budget.reasons,
      })),
      conditions: projectConditions(pool),
    };
  },
});

// Limits may be written as numbers.
function textValues(resources: RawObject | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(resources ?? {}).map(([name, v]) => [name, String(v)]),
  );
}
