import { readFailureCause } from './failureCause';

describe('readFailureCause', () => {
  it.each([
    [
      'EC2NodeClass/default dry-run failed: no matches for kind "EC2NodeClass" in version "karpenter.k8s.aws/v1"',
      {
        cause: 'unknown-kind',
        kind: 'EC2NodeClass',
        version: 'karpenter.k8s.aws/v1',
      },
    ],
    [
      'kustomization path not found: stat /tmp/kustomization-3270948571/kube/apps/nowhere: no such file or directory',
      { cause: 'missing-path', path: 'kube/apps/nowhere' },
    ],
    [
      'post build failed for \'velero\': envsubst error: variable not set (strict mode): "velero_bucket"',
      { cause: 'missing-variable', variable: 'velero_bucket' },
    ],
    [
      'substitute from \'ConfigMap/flux-runtime-info\' error: configmaps "flux-runtime-info" not found',
      { cause: 'missing-values', object: 'ConfigMap/flux-runtime-info' },
    ],
    [
      "could not resolve Secret chart values reference 'dagster/dagster-login' with key 'values.yaml': secrets \"dagster-login\" not found",
      { cause: 'missing-values', object: 'Secret/dagster-login' },
    ],
    [
      'Deployment/web/shop dry-run failed (Invalid): Deployment.apps "shop" is invalid: spec.selector: Invalid value: {"matchLabels":{"app":"shop"}}: field is immutable',
      {
        cause: 'immutable-field',
        object: 'Deployment/web/shop',
        field: 'spec.selector',
      },
    ],
    [
      'Helm upgrade failed for release web/db with chart postgresql@16.0.1: cannot patch "db" with kind StatefulSet: StatefulSet.apps "db" is invalid: spec: Forbidden: updates to statefulset spec for fields other than \'replicas\', \'ordinals\' are forbidden',
      { cause: 'immutable-field', object: 'StatefulSet/db', field: 'spec' },
    ],
    [
      'Helm install failed for release traefik/traefik with chart traefik@41.0.2: Internal error occurred: failed calling webhook "mservice.elbv2.k8s.aws": failed to call webhook: Post "https://aws-load-balancer-webhook-service.kube-system.svc:443/mutate-v1-service?timeout=10s": no endpoints available for service "aws-load-balancer-webhook-service"',
      {
        cause: 'webhook-down',
        webhook: 'mservice.elbv2.k8s.aws',
        service: 'aws-load-balancer-webhook-service',
      },
    ],
    [
      'ClusterIssuer/letsencrypt dry-run failed: failed calling webhook "webhook.cert-manager.io": failed to call webhook: Post "https://cert-manager-webhook.cert-manager.svc:443/validate?timeout=30s": dial tcp 172.20.1.9:443: connect: connection refused',
      { cause: 'webhook-down', webhook: 'webhook.cert-manager.io' },
    ],
    [
      'Pod/web/shop dry-run failed: admission webhook "validate.kyverno.svc-fail" denied the request: images must come from the mirror',
      {
        cause: 'refused',
        by: 'validate.kyverno.svc-fail',
        says: 'images must come from the mirror',
      },
    ],
    [
      'Service/web/shop namespace not specified: namespaces "web" not found',
      { cause: 'missing-namespace', namespace: 'web' },
    ],
    [
      'Unable to continue with install: CustomResourceDefinition "nodepools.karpenter.sh" in namespace "" exists and cannot be imported into the current release: invalid ownership metadata',
      {
        cause: 'foreign-object',
        object: 'CustomResourceDefinition/nodepools.karpenter.sh',
      },
    ],
    [
      'roles.rbac.authorization.k8s.io "x" is forbidden: User "system:serviceaccount:web:flux" cannot patch resource "roles" in API group',
      { cause: 'forbidden', verb: 'patch', resource: 'roles' },
    ],
    [
      "invalid chart reference: failed to get chart version for remote reference: no 'traefik' chart with version matching '99.0.0' found",
      { cause: 'missing-chart', chart: 'traefik', version: '99.0.0' },
    ],
    [
      "failed to pull artifact from 'oci://ghcr.io/traefik/helm/traefik:99.0.0': GET https://ghcr.io/v2/traefik/helm/traefik/manifests/99.0.0: MANIFEST_UNKNOWN: manifest unknown",
      { cause: 'missing-chart', chart: 'traefik', version: '99.0.0' },
    ],
    [
      "values don't meet the specifications of the schema(s) in the following chart(s): traefik: - replicas: Invalid type",
      {
        cause: 'invalid-values',
        says: 'in the following chart(s): traefik: - replicas: Invalid type',
      },
    ],
    [
      "health check failed after 15m0s: timeout waiting for: [HelmRelease/traefik/traefik status: 'InProgress', Deployment/web/shop status: 'Failed']",
      {
        cause: 'unhealthy',
        objects: [
          { object: 'HelmRelease/traefik/traefik', status: 'InProgress' },
          { object: 'Deployment/web/shop', status: 'Failed' },
        ],
      },
    ],
    [
      'Helm upgrade failed for release web/shop: context deadline exceeded',
      { cause: 'timeout' },
    ],
    ['something that nobody has met', undefined],
    [undefined, undefined],
  ])('%s', (message, expected) => {
    expect(readFailureCause(message)).toEqual(expected);
  });
});
