import { MINUTE, SECOND } from '../../clock/duration';
import type { BenignScenario } from '../kit/FaultScenario';

/** Flux upgrades a release; what depends on it waits for less than a minute. */
export const fluxUpgrade: BenignScenario = {
  id: 'flux-upgrade',
  title: 'Flux upgrades a release',
  play(stage) {
    const period = 5 * MINUTE;
    const since = Math.floor(stage.now / period) * period;
    if (stage.now >= since + 45 * SECOND) {
      return;
    }
    stage.conditions(
      { kind: 'HelmRelease', name: 'traefik' },
      [
        'Reconciling',
        'True',
        'Progressing',
        "Running 'upgrade' action with timeout of 15m0s",
        since,
      ],
      ['Ready', 'Unknown', 'Progressing', 'Reconciliation in progress', since],
    );
    stage.conditions(
      { kind: 'Kustomization', name: 'traefik' },
      [
        'Reconciling',
        'True',
        'Progressing',
        'Running health checks with a timeout of 15m0s',
        since,
      ],
      ['Ready', 'Unknown', 'Progressing', 'Reconciliation in progress', since],
    );
    stage.conditions({ kind: 'Kustomization', name: 'apps' }, [
      'Ready',
      'False',
      'DependencyNotReady',
      "dependency 'flux-system/traefik' is not ready",
      since,
    ]);
  },
};
