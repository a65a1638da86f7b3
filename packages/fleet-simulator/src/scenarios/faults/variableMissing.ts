import type { FaultScenario } from '../kit/FaultScenario';

/** A manifest asks for a value that OpenTofu does not hand over. */
export const variableMissing: FaultScenario = {
  id: 'variable-missing',
  title: 'A value that a manifest asks for is not in runtime-info',
  expects: 'flux-substitution-failed',
  heal: 'adds the output to infra/flux',
  cause(stage) {
    stage.conditions({ kind: 'Kustomization', name: 'apps' }, [
      'Ready',
      'False',
      'BuildFailed',
      'post build failed for \'hello\': variable substitution failed: variable not set (strict mode): "bucket_name"',
      stage.ago(19),
    ]);
  },
};
