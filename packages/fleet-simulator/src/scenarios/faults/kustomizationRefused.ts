import type { FaultScenario } from '../kit/FaultScenario';

/** The API server refuses what a Kustomization applies. */
export const kustomizationRefused: FaultScenario = {
  id: 'kustomization-refused',
  title: 'The API server refuses an object of a Kustomization',
  expects: 'flux-kustomization-failed',
  heal: 'corrects the object',
  cause(stage) {
    const apps = { kind: 'Kustomization', name: 'apps' };
    stage.conditions(apps, [
      'Ready',
      'False',
      'ReconciliationFailed',
      'Deployment/hello/hello dry-run failed (Invalid): Deployment.apps "hello" is invalid: spec.template.spec.containers[0].resources.requests: Invalid value: "2": must be less than or equal to cpu limit of 1',
      stage.ago(24),
    ]);
  },
};
