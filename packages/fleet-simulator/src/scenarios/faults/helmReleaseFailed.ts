import type { FaultScenario } from '../kit/FaultScenario';

/** An upgrade that failed and is not tried again. */
export const helmReleaseFailed: FaultScenario = {
  id: 'helm-release-failed',
  title: 'The upgrade of a release failed for good',
  expects: 'flux-helm-release-failed',
  heal: 'corrects the values',
  cause(stage) {
    const release = { kind: 'HelmRelease', name: 'external-dns' };
    const since = stage.ago(41);
    const message =
      "Helm upgrade failed for release external-dns/external-dns with chart external-dns@1.21.0: values don't meet the specifications of the schema(s) in the following chart(s): external-dns: - policy: Invalid type. Expected: string, given: boolean";
    stage.conditions(
      release,
      ['Ready', 'False', 'UpgradeFailed', message, since],
      ['Released', 'False', 'UpgradeFailed', message, since],
      [
        'Stalled',
        'True',
        'RetriesExceeded',
        'Failed to upgrade after 1 attempt(s)',
        since,
      ],
    );
  },
  distractor(stage) {
    // Another one upgrades by itself.
    const since = stage.young(80);
    stage.conditions(
      { kind: 'HelmRelease', name: 'traefik' },
      ['Ready', 'Unknown', 'Progressing', 'Reconciliation in progress', since],
      [
        'Reconciling',
        'True',
        'Progressing',
        "Running 'upgrade' action with timeout of 15m0s",
        since,
      ],
    );
  },
};
