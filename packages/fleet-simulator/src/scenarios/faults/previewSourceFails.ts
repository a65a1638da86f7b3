import type { FaultScenario } from '../kit/FaultScenario';

/** Previews are made of pull requests, and nobody may read those. */
export const previewSourceFails: FaultScenario = {
  id: 'preview-source-fails',
  title: 'Pull requests cannot be listed',
  expects: 'preview-source-fails',
  heal: 'renews the token',
  cause(stage) {
    const source = {
      kind: 'ResourceSetInputProvider',
      name: 'pull-requests',
      namespace: 'flux-system',
    };
    stage.make('fluxcd.controlplane.io/v1', source, stage.ago(60 * 24 * 20), {
      spec: { type: 'GitHubPullRequest', url: 'https://github.com/acme/shop' },
      status: {},
    });
    stage.conditions(source, [
      'Ready',
      'False',
      'ReconciliationFailed',
      'failed to list pull requests: GET https://api.github.com/repos/acme/shop/pulls: 401 Bad credentials',
      stage.ago(64),
    ]);
  },
};
