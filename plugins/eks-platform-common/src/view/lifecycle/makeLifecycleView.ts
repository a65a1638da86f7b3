import type { ApplyReport } from '../../cluster/applyReport';
import { getLifecycleState } from '../../cluster/lifecycleState';
import type { Findings } from '../../problems/findings';
import type { Faults } from '../fault';
import { getBootstrapSteps } from './bootstrapSteps';
import type { LifecycleView } from './lifecycleView';
import { getExistingParts } from './existingParts';
import { getLifecycleStations } from './lifecycleStations';

/** The life cycle as a person follows it: stations, steps, what exists, the report. */
export function makeLifecycleView(
  findings: Findings,
  { faults }: { faults: Faults },
): LifecycleView {
  const { state } = findings;
  const report = findings.aws.applyReport;
  const answer = state.aws.cluster;
  const isKnown = answer.state === 'ok' || answer.last !== undefined;
  // Where EKS does not say, the tab shows its ordinary sections, each with why it is missing.
  const lifecycle = isKnown
    ? getLifecycleState({
        cluster: findings.aws.cluster,
        report,
        now: findings.now,
        fluxReady: isBootstrapped(findings),
      })
    : 'ready';
  return {
    state: lifecycle,
    stations: faults.guard(
      'the stations',
      () => getLifecycleStations(lifecycle, findings),
      [],
    ),
    steps: faults.guard(
      'the steps of Flux',
      () => getBootstrapSteps(findings),
      [],
    ),
    exists: faults.guard('what exists', () => getExistingParts(findings), []),
    ...(report && { report: toReport(report) }),
    ...(lifecycle === 'not-applied' && {
      apply: {
        by: state.account.applyBy,
        ...(state.account.applyBy === 'operator' && {
          command: `scripts/apply ${state.ref.name}`,
        }),
        ...(state.account.operatorsGroup && {
          operatorsGroup: state.account.operatorsGroup,
        }),
      },
    }),
  };
}

/** Flux writes the applied revision only after all that it waits for was healthy. */
function isBootstrapped(findings: Findings): boolean | undefined {
  const { kustomizations } = findings.kubernetes;
  return (
    kustomizations &&
    kustomizations.length > 0 &&
    kustomizations.every(
      object => object.suspend || object.lastAppliedRevision !== undefined,
    )
  );
}

function toReport(report: ApplyReport): LifecycleView['report'] {
  return {
    commit: report.commit,
    result: report.result,
    roots: report.roots.map(root => ({
      root: root.root,
      result: root.result,
      ...(root.done !== undefined && { done: root.done }),
      ...(root.planned !== undefined && { planned: root.planned }),
    })),
    updatedAt: report.updatedAt,
    ...(report.runUrl && { runUrl: report.runUrl }),
    ...(report.error && { error: report.error }),
  };
}
