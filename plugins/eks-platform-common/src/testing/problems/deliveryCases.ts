import type { FluxObjectProjection } from '../../kubernetes/projections';
import { condition, fluxObject, waitsFor } from '../objects';
import { failing, one, type ProblemCases } from './problemCase';

const WEBHOOK_DOWN =
  'Internal error occurred: failed calling webhook "mservice.elbv2.k8s.aws": failed to call webhook: Post "https://aws-load-balancer-webhook-service.kube-system.svc:443/mutate-v1-service?timeout=10s": no endpoints available for service "aws-load-balancer-webhook-service"';

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
  ],
  'flux-dependency-broken': [
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
  'flux-crd-missing': [
    failsBy(
      'a kind has no CRD',
      'Kustomization apps needs a CRD that is missing',
      'ReconciliationFailed',
      'PodMonitor/web/shop dry-run failed: no matches for kind "PodMonitor" in version "monitoring.coreos.com/v1"',
    ),
  ],
  'flux-path-missing': [
    failsBy(
      'a folder was moved',
      'Kustomization apps names a folder that is not there',
      'ArtifactFailed',
      'kustomization path not found: stat /tmp/kustomization-3270948571/kube/apps/nowhere: no such file or directory',
    ),
  ],
  'flux-substitution-failed': [
    failsBy(
      'runtime info lacks a key',
      'apps asks for a value that nobody gives',
      'BuildFailed',
      'post build failed for \'hello\': variable substitution failed: variable not set (strict mode): "bucket_name"',
    ),
  ],
  'flux-values-missing': [
    failsBy(
      'the ConfigMap of runtime info is gone',
      'Kustomization apps reads what does not exist',
      'BuildFailed',
      'substitute from \'ConfigMap/flux-runtime-info\' error: configmaps "flux-runtime-info" not found',
    ),
  ],
  'flux-immutable-field': [
    failsBy(
      'a selector changes',
      'Kustomization apps changes what cannot be changed',
      'ReconciliationFailed',
      'Deployment/web/shop dry-run failed (Invalid): Deployment.apps "shop" is invalid: spec.selector: Invalid value: {}: field is immutable',
    ),
  ],
  'webhook-without-endpoints': [
    one(
      'the load balancer controller is down',
      'critical',
      'Webhook mservice.elbv2.k8s.aws refuses all changes that pass it',
      {
        kubernetes: {
          kustomizations: objects =>
            objects.map(object =>
              object.meta.name === 'apps'
                ? fails(object, WEBHOOK_DOWN)
                : object,
            ),
          helmReleases: objects =>
            objects.map(object =>
              object.meta.name === 'traefik'
                ? fails(object, WEBHOOK_DOWN)
                : object,
            ),
        },
      },
    ),
  ],
  'flux-refused-by-policy': [
    failsBy(
      'a policy wants another image',
      'A policy refuses what apps applies',
      'ReconciliationFailed',
      'Deployment/web/shop dry-run failed: admission webhook "validate.kyverno.svc-fail" denied the request: images must come from the mirror',
    ),
  ],
  'flux-namespace-missing': [
    failsBy(
      'nobody makes the namespace',
      'Namespace web does not exist',
      'ReconciliationFailed',
      'Service/web/shop namespace not specified: namespaces "web" not found',
    ),
  ],
  'flux-chart-missing': [
    one(
      'a version was mistyped',
      'warning',
      'Chart traefik 99.0.0 is not in its repository',
      {
        kubernetes: {
          ociRepositories: () => [
            fluxObject('OCIRepository', 'traefik/traefik', {
              conditions: failing(
                'OCIArtifactPullFailed',
                "failed to pull artifact from 'oci://ghcr.io/traefik/helm/traefik:99.0.0': MANIFEST_UNKNOWN: manifest unknown",
              ),
            }),
          ],
          helmReleases: objects =>
            objects.map(object =>
              object.meta.name === 'traefik'
                ? {
                    ...fails(object, 'Source is not ready, artifact not found'),
                    sourceRef: { kind: 'OCIRepository', name: 'traefik' },
                  }
                : object,
            ),
        },
      },
    ),
  ],
  'flux-ownership-conflict': [
    one(
      'a CRD was installed by hand',
      'warning',
      'Release karpenter-crd finds an object of somebody else',
      {
        kubernetes: {
          helmReleases: objects =>
            objects.map(object =>
              object.meta.name === 'karpenter-crd'
                ? fails(
                    object,
                    'Unable to continue with install: CustomResourceDefinition "nodepools.karpenter.sh" in namespace "" exists and cannot be imported into the current release: invalid ownership metadata',
                  )
                : object,
            ),
        },
      },
    ),
  ],
  'flux-not-permitted': [
    failsBy(
      "a tenant's account may not write roles",
      'Kustomization apps may not patch roles',
      'ReconciliationFailed',
      'roles.rbac.authorization.k8s.io "x" is forbidden: User "system:serviceaccount:web:flux" cannot patch resource "roles" in API group "rbac.authorization.k8s.io"',
    ),
  ],
  'flux-suspended': [
    one(
      'somebody suspends what never was ready',
      'warning',
      'Kustomization traefik is suspended and others wait',
      {
        kubernetes: {
          kustomizations: objects =>
            objects.map(object => {
              switch (object.meta.name) {
                case 'traefik':
                  return {
                    ...fails(object, 'not yet'),
                    suspend: true,
                    suspendedBy: { manager: 'kubectl-edit' },
                  };
                case 'apps':
                case 'traefik-certificate':
                  return { ...object, conditions: waitsFor('traefik') };
                default:
                  return object;
              }
            }),
        },
      },
    ),
  ],
  'flux-stuck': [
    one(
      'a release hangs in an upgrade',
      'warning',
      'HelmRelease traefik does not come to an end',
      {
        kubernetes: {
          helmReleases: objects =>
            objects.map(object =>
              object.meta.name === 'traefik'
                ? {
                    ...object,
                    conditions: [
                      condition('Ready', 'Unknown', 70, 'Progressing'),
                      condition('Reconciling', 'True', 70, 'Progressing'),
                    ],
                  }
                : object,
            ),
        },
      },
    ),
  ],
  'flux-silent': [
    one(
      'the helm controller does not run',
      'warning',
      'Flux does not look at 4 objects of its own',
      {
        kubernetes: {
          helmReleases: objects =>
            objects.map(object => ({ ...object, conditions: [] })),
        },
      },
    ),
  ],
  'flux-instance-failed': [
    one(
      'the distribution cannot be fetched',
      'warning',
      'Flux itself cannot be installed or upgraded',
      {
        kubernetes: {
          fluxInstances: () => [
            fluxObject('FluxInstance', 'flux-system/flux', {
              conditions: failing(
                'ArtifactFailed',
                'fetching the distribution failed: unauthorized',
              ),
            }),
          ],
        },
      },
    ),
  ],
};

function fails(
  object: FluxObjectProjection,
  message: string,
  reason = 'ReconciliationFailed',
): FluxObjectProjection {
  return { ...object, conditions: failing(reason, message) };
}

/** A case in which the Kustomization of the apps fails. */
function failsBy(name: string, title: string, reason: string, message: string) {
  return one(name, 'warning', title, {
    kubernetes: {
      kustomizations: objects =>
        objects.map(object =>
          object.meta.name === 'apps' ? fails(object, message, reason) : object,
        ),
    },
  });
}
