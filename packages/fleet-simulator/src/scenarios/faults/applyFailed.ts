import { timestamp } from '../../clock/duration';
import type { FaultScenario } from '../kit/FaultScenario';

/** Somebody applied, and OpenTofu stopped in the middle. */
export const applyFailed: FaultScenario = {
  id: 'apply-failed',
  title: 'The last apply failed',
  expects: 'apply-failed',
  heal: 'corrects what the error names and applies again',
  cause(stage) {
    const { report } = stage.frame;
    const at = timestamp(stage.ago(55));
    stage.frame = {
      ...stage.frame,
      report: report && {
        ...report,
        result: 'failed',
        updatedAt: at,
        endedAt: at,
        error:
          'creating Route 53 Record: InvalidChangeBatch: the zone is delegated elsewhere',
        roots: report.roots.map(root =>
          root.root === 'flux' ? { ...root, result: 'failed', done: 3 } : root,
        ),
      },
    };
  },
};
