import type { KustomizationNode } from '../../flux/kustomizationGraph';
import type { ReconciliationState } from '../../flux/reconciliation';
import { getCondition } from '../../kubernetes/condition';
import type { Findings } from '../../problems/findings';
import type { BootstrapStep } from './lifecycleView';
import type { ItemState } from '../itemState';
import { formatList, shorten } from '../words';

const STATES: Record<ReconciliationState, ItemState> = {
  terminating: 'leaving',
  suspended: 'suspended',
  unknown: 'unknown',
  progressing: 'progressing',
  waiting: 'waits',
  ready: 'ok',
  failed: 'warning',
};

/** Kustomizations in dependency order, each with what it does or waits for. */
export function getBootstrapSteps(findings: Findings): BootstrapStep[] {
  return [...findings.graph.values()].map(node => {
    const { reconciliation, object } = node;
    const message = getMessage(node, findings);
    const ready = getCondition(object, 'Ready');
    return {
      name: object.meta.name,
      state: STATES[reconciliation.state],
      ...(message && { message }),
      startedAt: object.meta.createdAt,
      ...(reconciliation.state === 'ready' &&
        ready?.lastTransitionTime && { endedAt: ready.lastTransitionTime }),
    };
  });
}

function getMessage(
  node: KustomizationNode,
  findings: Findings,
): string | undefined {
  const { reconciliation, missing, behind } = node;
  switch (reconciliation.state) {
    case 'ready':
      return undefined;
    case 'waiting': {
      if (missing.length > 0) {
        return `waits for ${missing.join(', ')}, which does not exist`;
      }
      const names = behind.map(
        key => findings.graph.get(key)?.object.meta.name ?? key,
      );
      return names.length > 0
        ? `waits for ${formatList(names)}`
        : 'starts soon';
    }
    case 'suspended':
      return 'suspended';
    case 'progressing':
      return reconciliation.message
        ? shorten(reconciliation.message, 120)
        : 'is being applied';
    default:
      return reconciliation.message && shorten(reconciliation.message, 160);
  }
}
