import { defineSource } from '../KubernetesSource';
import { projectSelector } from '../labelSelector';
import { projectMeta } from '../objectMeta';

export const podDisruptionBudgets = defineSource({
  key: 'podDisruptionBudgets',
  path: '/apis/policy/v1/poddisruptionbudgets',
  project: budget => ({
    meta: projectMeta(budget),
    selector: projectSelector(budget.spec?.selector),
    minAvailable: textOf(budget.spec?.minAvailable),
    maxUnavailable: textOf(budget.spec?.maxUnavailable),
    allowed: budget.status?.disruptionsAllowed,
    healthy: budget.status?.currentHealthy ?? 0,
    wanted: budget.status?.desiredHealthy ?? 0,
    expected: budget.status?.expectedPods ?? 0,
  }),
});

// A count or a share.
function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value);
}
