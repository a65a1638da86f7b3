import type { FaultScenario } from '../kit/FaultScenario';

/** One sentence of Flux about the apps of the platform, and the problem that it means. */
function refusal(
  id: string,
  expects: string,
  words: { title: string; heal: string; reason: string; message: string },
): FaultScenario {
  const { title, heal, reason, message } = words;
  return {
    id,
    title,
    expects,
    heal,
    cause(stage) {
      stage.conditions({ kind: 'Kustomization', name: 'apps' }, [
        'Ready',
        'False',
        reason,
        message,
        stage.ago(23),
      ]);
    },
  };
}

/** Why Flux stops, besides what has a file of its own. */
export const DELIVERY_FAULTS: readonly FaultScenario[] = [
  refusal('crd-missing', 'flux-crd-missing', {
    title: 'A monitor is applied to a cluster without its CRD',
    heal: 'installs the CRDs of the Prometheus operator',
    reason: 'ReconciliationFailed',
    message:
      'PodMonitor/hello/hello dry-run failed: no matches for kind "PodMonitor" in version "monitoring.coreos.com/v1"',
  }),
  refusal('path-missing', 'flux-path-missing', {
    title: 'A Kustomization names a folder that was moved',
    heal: 'corrects the path',
    reason: 'ArtifactFailed',
    message:
      'kustomization path not found: stat /tmp/kustomization-3270948571/kube/apps/nowhere: no such file or directory',
  }),
  refusal('values-missing', 'flux-values-missing', {
    title: 'The ConfigMap of runtime info was deleted',
    heal: 'applies infra/flux',
    reason: 'BuildFailed',
    message:
      'substitute from \'ConfigMap/flux-runtime-info\' error: configmaps "flux-runtime-info" not found',
  }),
  refusal('immutable-field', 'flux-immutable-field', {
    title: 'A change touches the selector of a Deployment',
    heal: 'takes the change back',
    reason: 'ReconciliationFailed',
    message:
      'Deployment/hello/hello dry-run failed (Invalid): Deployment.apps "hello" is invalid: spec.selector: Invalid value: {"matchLabels":{"app":"hi"}}: field is immutable',
  }),
  refusal('refused-by-policy', 'flux-refused-by-policy', {
    title: 'A policy refuses the image of an app',
    heal: 'names an image of the mirror',
    reason: 'ReconciliationFailed',
    message:
      'Deployment/hello/hello dry-run failed: admission webhook "validate.kyverno.svc-fail" denied the request: images must come from the mirror',
  }),
  refusal('namespace-missing', 'flux-namespace-missing', {
    title: 'An app names a namespace that nobody makes',
    heal: 'adds the Namespace',
    reason: 'ReconciliationFailed',
    message:
      'Service/shop/shop namespace not specified: namespaces "shop" not found',
  }),
  refusal('flux-not-permitted', 'flux-not-permitted', {
    title: 'The service account of an app may not write roles',
    heal: 'grants the right',
    reason: 'ReconciliationFailed',
    message:
      'roles.rbac.authorization.k8s.io "hello" is forbidden: User "system:serviceaccount:hello:flux" cannot patch resource "roles" in API group "rbac.authorization.k8s.io"',
  }),
  {
    id: 'ownership-conflict',
    title: 'A chart finds a CRD that was installed by hand',
    expects: 'flux-ownership-conflict',
    heal: 'labels the CRD for the release',
    cause(stage) {
      stage.conditions({ kind: 'HelmRelease', name: 'external-dns' }, [
        'Ready',
        'False',
        'InstallFailed',
        'Unable to continue with install: CustomResourceDefinition "dnsendpoints.externaldns.k8s.io" in namespace "" exists and cannot be imported into the current release: invalid ownership metadata',
        stage.ago(35),
      ]);
    },
  },
  {
    id: 'chart-missing',
    title: 'A chart version was mistyped',
    expects: 'flux-chart-missing',
    heal: 'names a version that exists',
    cause(stage) {
      stage.conditions({ kind: 'OCIRepository', name: 'traefik' }, [
        'Ready',
        'False',
        'OCIArtifactPullFailed',
        "failed to pull artifact from 'oci://ghcr.io/traefik/helm/traefik:99.0.0': MANIFEST_UNKNOWN: manifest unknown",
        stage.ago(31),
      ]);
    },
  },
  {
    id: 'flux-stuck',
    title: 'A release hangs in an upgrade',
    expects: 'flux-stuck',
    heal: 'restarts the helm controller',
    cause(stage) {
      const since = stage.ago(70);
      stage.conditions(
        { kind: 'HelmRelease', name: 'external-dns' },
        [
          'Ready',
          'Unknown',
          'Progressing',
          'Reconciliation in progress',
          since,
        ],
        [
          'Reconciling',
          'True',
          'Progressing',
          "Running 'upgrade' action with timeout of 15m0s",
          since,
        ],
      );
    },
  },
];
