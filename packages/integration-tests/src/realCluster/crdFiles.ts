import fs from 'node:fs';
import path from 'node:path';

// The kinds that the generated platform and the cluster tab use. Gateway API only in the version that the platform pins.
const FOLDERS = [
  'cert-manager',
  'flux',
  'flux-operator',
  'karpenter-provider-aws',
  'gateway-api-standard-v1.6.1',
  'traefik/chart-v41.3.0',
  'extra/aws-load-balancer-controller',
  'extra/external-dns',
  'extra/external-secrets',
  'extra/external-snapshotter',
  'extra/kube-green',
  'extra/prometheus-operator',
  'extra/velero',
];

/** CRD files below the shared CRD folder that the suites apply. */
export function crdFiles(folder: string): string[] {
  return FOLDERS.flatMap(name =>
    fs
      .readdirSync(path.join(folder, name))
      .filter(file => file.endsWith('.yaml'))
      .map(file => path.join(folder, name, file)),
  );
}
