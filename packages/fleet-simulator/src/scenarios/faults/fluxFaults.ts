import type { FaultScenario } from '../kit/FaultScenario';

const APPS = { kind: 'Kustomization', name: 'apps' };
const STORAGE = { kind: 'Kustomization', name: 'storage' };

function waitsFor(name: string) {
  return [
    'Ready',
    'False',
    'DependencyNotReady',
    `dependency 'flux-system/${name}' is not ready`,
  ] as const;
}

/** What is wrong with Flux itself, or with the order that it was given. */
export const FLUX_FAULTS: readonly FaultScenario[] = [
  {
    id: 'flux-silent',
    title: 'No controller looks at the Kustomization of the apps',
    expects: 'flux-silent',
    heal: 'lets the controller watch all namespaces',
    cause(stage) {
      stage.change(APPS, { status: null });
    },
  },
  {
    id: 'flux-instance-failed',
    title: 'The operator cannot upgrade Flux',
    expects: 'flux-instance-failed',
    heal: 'names a version that exists',
    cause(stage) {
      stage.conditions({ kind: 'FluxInstance', name: 'flux' }, [
        'Ready',
        'False',
        'ArtifactFailed',
        'failed to match version 2.99.x: no match found for semver: 2.99.x',
        stage.ago(27),
      ]);
    },
  },
  {
    id: 'kustomization-suspended',
    title: 'A Kustomization was suspended before it was ready',
    expects: 'flux-suspended',
    heal: 'resumes the Kustomization',
    cause(stage) {
      const since = stage.ago(33);
      stage.change(STORAGE, { spec: { suspend: true } });
      stage.conditions(STORAGE, [
        'Ready',
        'Unknown',
        'Progressing',
        'Reconciliation in progress',
        since,
      ]);
      stage.conditions(APPS, [...waitsFor('storage'), since]);
    },
  },
  {
    id: 'dependency-broken',
    title: 'A Kustomization depends on one that was renamed',
    expects: 'flux-dependency-broken',
    heal: 'corrects dependsOn',
    cause(stage) {
      stage.change(APPS, { spec: { dependsOn: [{ name: 'databases' }] } });
      stage.conditions(APPS, [
        'Ready',
        'False',
        'DependencyNotReady',
        'dependency \'flux-system/databases\' not found: kustomizations.kustomize.toolkit.fluxcd.io "databases" not found',
        stage.ago(18),
      ]);
    },
  },
];
