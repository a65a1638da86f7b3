import type { ClusterView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { ViewSnapshot } from '../cluster/ViewSnapshot';

/** A snapshot of a view of which a test gives only some parts. */
export function snapshotOf(view: object): ViewSnapshot {
  const section = { state: 'ok', issues: [] };
  const steps = ViewSnapshot.inSteps({
    nodes: section,
    changes: section,
    ...view,
  } as unknown as ClusterView);
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      return value;
    }
  }
}
