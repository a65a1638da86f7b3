import { fluxObject } from '../objects';
import { failing, one, type ProblemCases } from './problemCase';

export const deliveryCases: ProblemCases = {
  'flux-source-failed': [
    one('the deploy key is refused', 'warning', 'Flux cannot fetch from Git', {
      kubernetes: {
        gitRepositories: ([source]) => [
          {
            ...source,
            conditions: failing(
              'AuthenticationFailed',
              'authentication required',
            ),
          },
        ],
      },
    }),
  ],
  'flux-helm-release-failed': [
    one('an upgrade fails', 'warning', 'HelmRelease traefik fails', {
      kubernetes: {
        helmReleases: releases =>
          releases.map(release =>
            release.meta.name === 'traefik'
              ? {
                  ...release,
                  conditions: failing(
                    'UpgradeFailed',
                    'context deadline exceeded',
                  ),
                }
              : release,
          ),
        kustomizations: objects =>
          objects.map(object =>
            object.meta.name === 'traefik'
              ? {
                  ...object,
                  conditions: failing(
                    'HealthCheckFailed',
                    "health check failed after 15m0s: timeout waiting for: [HelmRelease/traefik/traefik status: 'InProgress']",
                  ),
                }
              : object,
          ),
      },
    }),
  ],
  'flux-kustomization-failed': [
    one(
      'what is in Git cannot be built',
      'warning',
      'Kustomization apps fails',
      {
        kubernetes: {
          kustomizations: objects =>
            objects.map(object =>
              object.meta.name === 'apps'
                ? {
                    ...object,
                    conditions: failing(
                      'BuildFailed',
                      'kustomize build failed: no such file',
                    ),
                  }
                : object,
            ),
        },
      },
    ),
    one(
      'a dependency does not exist',
      'warning',
      'Kustomization extra can never start',
      {
        kubernetes: {
          kustomizations: objects => [
            ...objects,
            fluxObject('Kustomization', 'flux-system/extra', {
              dependsOnNames: ['gone'],
              conditions: failing(
                'DependencyNotReady',
                "dependency 'flux-system/gone' is not ready",
              ),
            }),
          ],
        },
      },
    ),
  ],
};
